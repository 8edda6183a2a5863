/** The field that tells which questions a section's page showed, by id, with spaces between. */
export const SHOWN_FIELD = "shown";

/** The field that tells how often all answers had been deleted when the form was made. */
export const DELETIONS_FIELD = "deletions";

/** The field that tells what a variable's fields were made from. */
export const baseField = (variable: string): string => `base:${variable}`;

/** The button that saves and stays on the page: what Enter in a field presses. */
export const STAY_FIELD = "stay";

/** The id of a question's place in the page. */
export const itemAnchor = (itemId: string): string => `item-${itemId}`;

/** Where a section is answered, counted from 1. */
export const sectionAddress = (token: string, position: number): string => `/s/${token}/${position}`;
