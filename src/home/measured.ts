// Figures that the front page names. Tests measure them again.

/** Of the scripts that an article loads, at most, in kB as they are sent. */
export const scriptSize = 15

/** Outputs of real books that can be compared with those of the frameworks, and are the same. */
export const equalOutputs = 176

/** Languages of the theme's own words. */
export const languages = 12
