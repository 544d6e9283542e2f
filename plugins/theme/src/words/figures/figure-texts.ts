// What is said of the plots of cells; the letters of axes are the same everywhere.

import type {FigureWords} from 'd2lbook-picture'

export type FigureTexts = Omit<FigureWords, 'x' | 'y'>
