/** What an item's form says in `do` when nothing is to be saved, but the page shown as it would be. */
export const LOOK = "look";
