/**
 * Projections are observations too, of years to come: they have a source, an import and a municipality. Their indicators start with this,
 * so that no page takes their years for years that have been observed.
 */
const PREFIX = "projection.";

/** Whether an indicator is projected, and not observed. */
export const isProjection = (indicator: string): boolean => indicator.startsWith(PREFIX);

/** The indicator that holds the projected count of a criterion of the need key: inhabitants on 1 January. */
export const projectionOf = (criterion: string): string => PREFIX + criterion;
