// What series and frames share. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const common: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _Common:
    """What series and frames share."""
    @property
    def loc(self):
        return self._located(self, True)
    @property
    def iloc(self):
        return self._located(self, False)
    @property
    def empty(self):
        return 0 in self.shape
    @property
    def size(self):
        return math.prod(self.shape)
    def head(self, n=5):
        return self.iloc[:n]
    def tail(self, n=5):
        return self.iloc[-n:] if n else self.iloc[:0]
    def pipe(self, func, *args, **kwargs):
        return func(self, *args, **kwargs)
    def __bool__(self):
        raise ValueError(f'The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().')
    def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False):
        count = len(self)
        n = round(frac * count) if frac is not None else 1 if n is None else n
        if not replace and n > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        if isinstance(random_state, int) and hasattr(np.random, 'RandomState'):
            source = np.random.RandomState(random_state)
        else:
            source = random_state if hasattr(random_state, 'choice') else np.random
        picked = source.choice(count, size=n, replace=replace)
        found = self._at([int(i) for i in picked])
        return found.reset_index(drop=True) if ignore_index else found
    def where(self, cond, other=nan):
        return self._masked(cond, other, False)
    def mask(self, cond, other=nan):
        return self._masked(cond, other, True)
`,
}
