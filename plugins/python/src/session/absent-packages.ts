// Packages that books import and that are not here, and why.
import type {Lack} from '../objects/unavailable.ts'

interface Absence {
  lack: Lack
  reason: string
}

const network: Absence = {lack: 'needs-data', reason: 'it needs the network or files'}
const notBuilt: Absence = {lack: 'unsupported', reason: 'nobody has built it for the page yet'}

export const absentPackages: Readonly<Record<string, Absence>> = {
  ...absent(network, 'socket http PIL cv2 datasets kaggle'),
  ...absent(
    notBuilt,
    'torchtext torchaudio keras gluonnlp jaxlib sklearn gym gymnasium syne_tune gpytorch transformers subprocess threading multiprocessing asyncio concurrent ctypes paddle tvm mlc tlc',
  ),
  // of Python's own library
  ...absent(
    notBuilt,
    'argparse calendar cmath datetime decimal difflib fractions html importlib locale pickle platform queue secrets select shelve signal sqlite3 unicodedata unittest uuid xml',
  ),
}

function absent(absence: Absence, names: string): Record<string, Absence> {
  return Object.fromEntries(names.split(' ').map((name) => [name, absence]))
}
