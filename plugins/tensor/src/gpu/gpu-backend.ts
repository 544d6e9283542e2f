import type {Backend} from '../backend.ts'
export async function createGpuBackend(_name: string): Promise<Backend<object>> {
  throw new Error('todo')
}
