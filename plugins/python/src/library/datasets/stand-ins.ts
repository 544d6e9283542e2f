// Which data of the package stands in for which data of the world.
import type {DataUnit} from '../../output/output.ts'

export type ImageSetName = 'fashion-mnist' | 'mnist'
export type Part = 'train' | 'test'

export interface StandIn {
  /** In the package. */
  file: string
  /** Of the data that it stands in for. */
  title: string
  /** How much of it there is; undefined where it is no stand-in, but the data itself. */
  count?: number
  unit: DataUnit
}

export const imageSets: Readonly<Record<ImageSetName, StandIn>> = {
  'fashion-mnist': {file: 'fashion-mnist.bin.gz', title: 'Fashion-MNIST', unit: 'images'},
  mnist: {file: 'digits.bin.gz', title: 'MNIST', unit: 'images'},
}

/** By the last part of an address: mirrors differ in the others. */
const files: Readonly<Record<string, StandIn>> = {
  'timemachine.txt': {file: 'timemachine.txt.gz', title: 'The Time Machine', unit: 'lines'},
  'fra-eng.zip': {file: 'fra-eng.zip', title: 'Tatoeba, English and French', count: 640, unit: 'pairs'},
  'kaggle_house_pred_train.csv': {
    file: 'house-train.csv.gz',
    title: 'House Prices',
    count: 1460,
    unit: 'rows',
  },
  'kaggle_house_pred_test.csv': {
    file: 'house-test.csv.gz',
    title: 'House Prices',
    count: 1459,
    unit: 'rows',
  },
  'airfoil_self_noise.dat': {
    file: 'airfoil.dat.gz',
    title: 'Airfoil Self-Noise',
    count: 1503,
    unit: 'rows',
  },
}

/** Undefined for anything that is not known. */
export function standInAt(url: string): StandIn | undefined {
  if (!/^https?:/i.test(url)) return undefined
  const name =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .pop() ?? ''
  return Object.hasOwn(files, name) ? files[name] : undefined
}
