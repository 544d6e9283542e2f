// What runs a notebook in the author's Jupyter: a program for the Python that has `nbclient`, which all of Jupyter's own
// ways to run notebooks are made of.

/**
 * Arguments: the notebook, which is written in place; the kernel, or ''; seconds for a cell, 0 for as long as it takes.
 * The last line that it prints is JSON: `{"end": "done"}`, or why it ended before.
 */
export const runnerSource = `
import json, os, re, sys
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

path, kernel, timeout = sys.argv[1], sys.argv[2], int(sys.argv[3])
notebook = nbformat.read(path, as_version=4)
code = '\\n'.join(cell.source for cell in notebook.cells if cell.cell_type == 'code')
is_python = notebook.metadata.get('kernelspec', {}).get('language', 'python') == 'python'

# a cell of ours at the end tells the versions of what the others import
names = sorted(set(re.findall(r'^[ \\t]*(?:import|from)[ \\t]+(\\w+)', code, re.M)))
question = ('import json as _json, sys as _sys\\n'
            'print(_json.dumps({_name: str(_sys.modules[_name].__version__) for _name in ' + repr(names) +
            ' if hasattr(_sys.modules.get(_name), "__version__")}))')
if is_python:
    notebook.cells.append(nbformat.v4.new_code_cell(question))

options = {'kernel_name': kernel} if kernel else {}
client = NotebookClient(notebook, timeout=timeout or None, interrupt_on_timeout=True, allow_errors=True,
                        resources={'metadata': {'path': os.path.dirname(path) or '.'}}, **options)
end = {'end': 'done'}
try:
    client.execute()
except DeadKernelError:
    end = {'end': 'dead'}
except Exception as error:
    end = {'end': 'failed', 'reason': type(error).__name__ + ': ' + str(error)}
if is_python:
    told = notebook.cells.pop()
    texts = [output.text for output in told.outputs if output.output_type == 'stream']
    if texts:
        notebook.metadata.setdefault('d2lbook', {})['packages'] = json.loads(texts[0])
nbformat.write(notebook, path)
print(json.dumps(end))
`
