/** Makers of records of data sets: what they give stands apart from what is reported, and merging leaves it alone. */
export const setExtractors = ['ucdp-ged'] as const
export type SetExtractor = (typeof setExtractors)[number]
