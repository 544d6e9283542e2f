import numpy as np
s = np.ones((2, 2))
m = np.array([[4., 1, 2], [1, 3, 0.5], [2, 0.25, 5]])
