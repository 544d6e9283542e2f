// `torchvision`: small data sets of pictures, and what is done to pictures before they are learned from.
import {images, type ImageSetName, type Part} from '../../library/datasets/datasets.ts'
import {FrameworkModule} from '../../engine/framework-module.ts'
import {addPython, fillModule, moduleTable} from '../../engine/module.ts'
import {room} from '../../engine/room.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {Builtin} from '../../objects/builtin.ts'
import {Tuple} from '../../objects/tuple.ts'
import {torch} from '../torch/framework.ts'
import {load as loadTorch} from '../torch/index.ts'
import {datasets} from './datasets.ts'
import {transforms} from './transforms.ts'

export async function load(): Promise<ModuleTable> {
  return {...(await loadTorch()), ...moduleTable('modules of torchvision', createModules)}
}

function createModules(): ReadonlyMap<string, FrameworkModule> {
  const names = ['torchvision', 'torchvision.datasets', 'torchvision.transforms', 'torchvision.models']
  const modules = new Map(names.map((name) => [name, new FrameworkModule(name)]))
  fillModule(modules, 'torchvision', [
    ['__version__', '0.25.0'],
    ...names.slice(1).map((name) => [name.split('.')[1] ?? '', modules.get(name) ?? null] as const),
  ])
  fillModule(modules, 'torchvision.datasets', [['_images', new Builtin('_images(name, part, /)', imagesOf)]])
  addPython(modules, 'torchvision.datasets', [datasets])
  addPython(modules, 'torchvision.transforms', [transforms])
  return modules
}

/** Pixels `[pictures, height, width]` and labels, as torchvision keeps them. */
function imagesOf(name: ImageSetName, part: Part): Tuple {
  const {count, height, width, pixels, labels} = images(name, part)
  const tensors = room(torch)
  return new Tuple([
    torch.wrap(tensors.tensor(Float64Array.from(pixels), [count, height, width], 'uint8')),
    torch.wrap(tensors.tensor(Float64Array.from(labels), [count], 'int64')),
  ])
}
