/**
 * The version of the rules in this package. It goes into every event that freezes a figure (scores, scorecards, retrospectives), so
 * that a reader knows years later by which rules the figure was made. It rises whenever the same input would give another figure.
 */
export const METHOD_VERSION = 1;
