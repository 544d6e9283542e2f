// What takes a hook away again. Source: torch/utils/hooks.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const hooks: PythonFile = {
  name: 'torch.utils.hooks',
  source: String.raw`
class RemovableHandle:
    next_id = 0

    def __init__(self, hooks_dict, *, extra_dict=None):
        self._hooks = hooks_dict
        self._extra = extra_dict
        self.id = RemovableHandle.next_id
        RemovableHandle.next_id += 1

    def remove(self):
        for hooks in (self._hooks, self._extra):
            if hooks is not None and self.id in hooks:
                del hooks[self.id]

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.remove()
`,
}
