// Names of `tf.math`, `tf.linalg`, `tf.nn` and the other parts that are made of operations.
import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: tensorflow/python/ops/math_ops.py, confusion_matrix.py. */
export const math: PythonFile = {
  name: 'tensorflow.python.ops.math_ops',
  source: `
import tensorflow as tf

def divide_no_nan(x, y, name=None):
    x = tf.convert_to_tensor(x)
    y = tf.cast(tf.convert_to_tensor(y), x.dtype)
    is_zero = tf.equal(y, 0)
    return tf.where(is_zero, tf.zeros_like(x / tf.ones_like(y)), x / tf.where(is_zero, tf.ones_like(y), y))

def multiply_no_nan(x, y, name=None):
    x, y = tf.convert_to_tensor(x), tf.convert_to_tensor(y)
    return tf.where(tf.equal(y, 0), tf.zeros_like(x * tf.ones_like(y)), x * y)

def xlogy(x, y, name=None):
    x, y = tf.convert_to_tensor(x), tf.convert_to_tensor(y)
    is_zero = tf.equal(x, 0)
    return tf.where(is_zero, tf.zeros_like(x * y), x * tf.math.log(tf.where(is_zero, tf.ones_like(y), y)))

def xdivy(x, y, name=None):
    x, y = tf.convert_to_tensor(x), tf.convert_to_tensor(y)
    is_zero = tf.equal(x, 0)
    return tf.where(is_zero, tf.zeros_like(x * y), x / tf.where(is_zero, tf.ones_like(y), y))

def scalar_mul(scalar, x, name=None):
    return scalar * tf.convert_to_tensor(x)

def reduce_euclidean_norm(input_tensor, axis=None, keepdims=False, name=None):
    return tf.sqrt(tf.reduce_sum(tf.square(input_tensor), axis=axis, keepdims=keepdims))

def cumulative_logsumexp(x, axis=0, exclusive=False, reverse=False, name=None):
    x = tf.convert_to_tensor(x)
    return tf.math.log(tf.cumsum(tf.exp(x), axis=axis, exclusive=exclusive, reverse=reverse))

def polyval(coeffs, x, name=None):
    total = tf.convert_to_tensor(coeffs[0])
    for coefficient in coeffs[1:]:
        total = coefficient + total * x
    return total

def zero_fraction(value, name=None):
    return tf.reduce_mean(tf.cast(tf.equal(value, 0), tf.float32))

def in_top_k(targets, predictions, k, name=None):
    predictions = tf.convert_to_tensor(predictions)
    own = tf.gather_nd(predictions, tf.stack([tf.range(predictions.shape[0]), tf.cast(targets, tf.int32)], axis=1))
    return tf.reduce_sum(tf.cast(predictions > tf.expand_dims(own, 1), tf.int32), axis=1) < k

def is_non_decreasing(x, name=None):
    x = tf.reshape(x, [-1])
    return tf.reduce_all(x[1:] >= x[:-1])

def is_strictly_increasing(x, name=None):
    x = tf.reshape(x, [-1])
    return tf.reduce_all(x[1:] > x[:-1])

def confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype=tf.int32, name=None):
    labels, predictions = tf.cast(labels, tf.int64), tf.cast(predictions, tf.int64)
    if num_classes is None:
        num_classes = int(tf.maximum(tf.reduce_max(labels), tf.reduce_max(predictions))) + 1
    values = tf.ones_like(labels) if weights is None else tf.convert_to_tensor(weights)
    return tf.scatter_nd(tf.stack([labels, predictions], axis=1), tf.cast(values, dtype), [num_classes, num_classes])

def unsorted_segment_sum(data, segment_ids, num_segments, name=None):
    data = tf.convert_to_tensor(data)
    ids = tf.convert_to_tensor(segment_ids)
    rows = tf.reshape(data, [-1, *data.shape[len(ids.shape):]])
    return tf.scatter_nd(tf.reshape(ids, [-1, 1]), rows, [int(num_segments), *rows.shape[1:]])

def unsorted_segment_mean(data, segment_ids, num_segments, name=None):
    sums = unsorted_segment_sum(data, segment_ids, num_segments)
    counts = unsorted_segment_sum(tf.ones_like(data), segment_ids, num_segments)
    return sums / tf.maximum(counts, tf.ones_like(counts))

def _last(segment_ids):
    return int(tf.convert_to_tensor(segment_ids)[-1]) + 1

def segment_sum(data, segment_ids, name=None):
    return unsorted_segment_sum(data, segment_ids, _last(segment_ids))

def segment_mean(data, segment_ids, name=None):
    return unsorted_segment_mean(data, segment_ids, _last(segment_ids))

def _by_segment(reduce, data, segment_ids):
    data, ids = tf.convert_to_tensor(data), tf.convert_to_tensor(segment_ids)
    return tf.stack([reduce(tf.boolean_mask(data, tf.equal(ids, i)), axis=0) for i in range(_last(ids))])

def segment_max(data, segment_ids, name=None):
    return _by_segment(tf.reduce_max, data, segment_ids)

def segment_min(data, segment_ids, name=None):
    return _by_segment(tf.reduce_min, data, segment_ids)

def segment_prod(data, segment_ids, name=None):
    return _by_segment(tf.reduce_prod, data, segment_ids)

def add_n(inputs, name=None):
    return tf.add_n(inputs)

def accumulate_n(inputs, shape=None, tensor_dtype=None, name=None):
    return tf.add_n(inputs)

def sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None):
    return tf.nn.sigmoid_cross_entropy_with_logits(labels, logits)

def conj(x, name=None):
    return tf.convert_to_tensor(x)

real = conj

def floor_div(x, y, name=None):
    return tf.math.floordiv(x, y)

def unravel_index(indices, dims):
    return tf.unravel_index(indices, dims)
`,
}

/** Source: tensorflow/python/ops/linalg_ops.py, clip_ops.py, array_ops.py. */
export const linalg: PythonFile = {
  name: 'tensorflow.python.ops.linalg_ops',
  source: `
import tensorflow as tf

def global_norm(t_list, name=None):
    squares = [tf.reduce_sum(tf.square(t)) for t in t_list if t is not None]
    return tf.sqrt(tf.reduce_sum(tf.stack(squares)))

def band_part(input, num_lower, num_upper, name=None):
    input = tf.convert_to_tensor(input)
    m, n = input.shape[-2:]
    rows, columns = tf.reshape(tf.range(m), (-1, 1)), tf.reshape(tf.range(n), (1, -1))
    kept = tf.logical_and(rows - columns <= (m if num_lower < 0 else num_lower), columns - rows <= (n if num_upper < 0 else num_upper))
    return tf.where(kept, input, tf.zeros_like(input))

def eye(num_rows, num_columns=None, batch_shape=None, dtype=tf.float32, name=None):
    one = tf.eye(num_rows, num_columns, dtype=dtype)
    return one if batch_shape is None else tf.broadcast_to(one, [*batch_shape, *one.shape])

def set_diag(input, diagonal, name=None):
    input = tf.convert_to_tensor(input)
    m, n = input.shape[-2:]
    full = tf.linalg.diag(diagonal) if m == n else tf.pad(tf.linalg.diag(diagonal), [[0, 0]] * (len(input.shape) - 2) + [[0, m - min(m, n)], [0, n - min(m, n)]])
    return tf.where(tf.cast(tf.eye(m, n), tf.bool), full, input)

def diag_part_all(input):
    return tf.linalg.diag_part(input)

def triangular_solve(matrix, rhs, lower=True, adjoint=False, name=None):
    matrix = band_part(matrix, -1, 0) if lower else band_part(matrix, 0, -1)
    return tf.linalg.solve(tf.linalg.matrix_transpose(matrix) if adjoint else matrix, rhs)

def cholesky_solve(chol, rhs, name=None):
    return triangular_solve(chol, triangular_solve(chol, rhs), adjoint=True)

def lstsq(matrix, rhs, l2_regularizer=0.0, fast=True, name=None):
    matrix = tf.convert_to_tensor(matrix)
    turned = tf.linalg.matrix_transpose(matrix)
    square = tf.matmul(turned, matrix)
    return tf.linalg.solve(square + l2_regularizer * tf.eye(square.shape[-1], dtype=matrix.dtype), tf.matmul(turned, rhs))

def matrix_power_(matrix, n):
    result = tf.eye(matrix.shape[-1], dtype=matrix.dtype)
    for _ in range(n):
        result = tf.matmul(result, matrix)
    return result

def expm(input, name=None):
    input = tf.convert_to_tensor(input)
    halvings = max(0, int(tf.math.ceil(tf.math.log(tf.maximum(tf.norm(input, ord=1), 1.0)) / 0.6931471805599453)) + 4)
    small = input / float(2 ** halvings)
    term = result = tf.eye(input.shape[-1], dtype=input.dtype)
    for i in range(1, 16):
        term = tf.matmul(term, small) / float(i)
        result = result + term
    for _ in range(halvings):
        result = tf.matmul(result, result)
    return result
`,
}

/** Source: tensorflow/python/ops/nn_ops.py, nn_impl.py. */
export const nn: PythonFile = {
  name: 'tensorflow.python.ops.nn_ops',
  source: `
import tensorflow as tf

def crelu(features, axis=-1, name=None):
    features = tf.convert_to_tensor(features)
    return tf.nn.relu(tf.concat([features, -features], axis=axis))

def convolution(input, filters, strides=None, padding='VALID', data_format=None, dilations=None, name=None):
    rank = len(filters.shape) - 2
    function = {1: tf.nn.conv1d, 2: tf.nn.conv2d, 3: tf.nn.conv3d}[rank]
    strides = [1] * rank if strides is None else [strides] * rank if isinstance(strides, int) else list(strides)
    dilations = [1] * rank if dilations is None else [dilations] * rank if isinstance(dilations, int) else list(dilations)
    if rank == 1:
        return function(input, filters, strides[0], padding, dilations=dilations[0])
    return function(input, filters, strides, padding, dilations=dilations)

def pool(input, window_shape, pooling_type, strides=None, padding='VALID', data_format=None, dilations=None, name=None):
    window = list(window_shape)
    function = getattr(tf.nn, f'{pooling_type.lower()}_pool{len(window)}d')
    return function(input, window, [1] * len(window) if strides is None else list(strides), padding)

def normalize_moments(counts, mean_ss, variance_ss, shift, name=None):
    mean = mean_ss / counts
    return (mean if shift is None else mean + shift), variance_ss / counts - tf.square(mean)

def zero_fraction(value, name=None):
    return tf.math.zero_fraction(value)

def in_top_k(targets, predictions, k, name=None):
    return tf.math.in_top_k(targets, predictions, k)

def weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None):
    labels, logits = tf.convert_to_tensor(labels), tf.convert_to_tensor(logits)
    weight = 1 + (pos_weight - 1) * labels
    return (1 - labels) * logits + weight * (tf.math.log1p(tf.exp(-tf.abs(logits))) + tf.nn.relu(-logits))

def log_poisson_loss(targets, log_input, compute_full_loss=False, name=None):
    targets, log_input = tf.convert_to_tensor(targets), tf.convert_to_tensor(log_input)
    loss = tf.exp(log_input) - log_input * targets
    if compute_full_loss:
        stirling = targets * tf.math.log(targets) - targets + 0.5 * tf.math.log(2 * 3.141592653589793 * targets)
        loss += tf.where((targets >= 0) & (targets <= 1), tf.zeros_like(targets), stirling)
    return loss

def dropout(x, rate, noise_shape=None, seed=None, name=None):
    """https://www.tensorflow.org/api_docs/python/tf/nn/dropout"""
    x = tf.convert_to_tensor(x)
    if not x.dtype.is_floating:
        raise ValueError(f'\`x.dtype\` must be a floating point tensor as \`x\` will be scaled. Received: x_dtype={x.dtype}')
    if isinstance(rate, (int, float)) and not 0 <= rate < 1:
        raise ValueError(f'\`rate\` must be a scalar tensor or a float in the range [0, 1). Received: rate={rate}')
    shape = list(x.shape)
    if noise_shape is not None:
        shape = [size if given is None else int(given) for size, given in zip(shape, noise_shape)]
    if rate == 0:
        # it has its turn in the sequence of seeds all the same
        tf.random.uniform([], seed=seed)
        return x
    kept = tf.random.uniform(shape, seed=seed, dtype=x.dtype) >= rate
    return tf.where(kept, x * (1 / (1 - rate)), tf.zeros_like(x))

def scale_regularization_loss(regularization_loss):
    return regularization_loss

def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None):
    losses = tf.convert_to_tensor(per_example_loss)
    if sample_weight is not None:
        losses = losses * sample_weight
    return tf.reduce_sum(losses) / (losses.shape[0] if global_batch_size is None else global_batch_size)
`,
}

/** Source: tensorflow/python/util/nest.py, tensorflow/python/ops/check_ops.py, tensorflow/python/distribute. */
export const nest: PythonFile = {
  name: 'tensorflow.python.util.nest',
  source: `
def is_nested(structure):
    return isinstance(structure, (list, tuple, dict))

def flatten(structure, expand_composites=False):
    if isinstance(structure, dict):
        return [leaf for key in sorted(structure) for leaf in flatten(structure[key])]
    if isinstance(structure, (list, tuple)):
        return [leaf for item in structure for leaf in flatten(item)]
    return [structure]

def map_structure(func, *structure, **kwargs):
    first = structure[0]
    if isinstance(first, dict):
        return type(first)((key, map_structure(func, *[one[key] for one in structure])) for key in first)
    if isinstance(first, (list, tuple)):
        items = [map_structure(func, *parts) for parts in zip(*structure)]
        return type(first)(*items) if hasattr(first, '_fields') else type(first)(items)
    return func(*structure)

def pack_sequence_as(structure, flat_sequence, expand_composites=False):
    leaves = iter(flat_sequence)
    return map_structure(lambda _: next(leaves), structure)

def assert_same_structure(nest1, nest2, check_types=True, expand_composites=False):
    if len(flatten(nest1)) != len(flatten(nest2)):
        raise ValueError("The two structures don't have the same nested structure.")
`,
}

export const debugging: PythonFile = {
  name: 'tensorflow.python.ops.check_ops',
  source: `
import tensorflow as tf

def _check(holds, x, y, message, told):
    if not holds:
        text = f'{message} ' if message else ''
        raise tf.errors.InvalidArgumentError(f'{text}Condition x {told} y did not hold.\\nFirst 3 elements of x:\\n{tf.reshape(x, [-1])[:3].numpy()}\\nFirst 3 elements of y:\\n{tf.reshape(y, [-1])[:3].numpy()}')

def _pair(x, y):
    x = tf.convert_to_tensor(x)
    return x, tf.cast(tf.convert_to_tensor(y), x.dtype)

def _assertion(compare, told):
    def check(x, y, message=None, summarize=None, name=None):
        x, y = _pair(x, y)
        _check(bool(tf.reduce_all(compare(x, y))), x, y, message, told)
    return check

assert_equal = _assertion(tf.equal, '==')
assert_none_equal = _assertion(tf.not_equal, '!=')
assert_less = _assertion(tf.less, '<')
assert_less_equal = _assertion(tf.less_equal, '<=')
assert_greater = _assertion(tf.greater, '>')
assert_greater_equal = _assertion(tf.greater_equal, '>=')

def assert_positive(x, message=None, summarize=None, name=None):
    assert_less(0, x, message)

def assert_non_negative(x, message=None, summarize=None, name=None):
    assert_less_equal(0, x, message)

def assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None):
    x, y = _pair(x, y)
    small = 1e-5 if rtol is None else rtol
    holds = tf.reduce_all(tf.abs(x - y) <= (1e-5 if atol is None else atol) + small * tf.abs(y))
    _check(bool(holds), x, y, message, 'and y not equal to tolerance, x ==')

def assert_rank(x, rank, message=None, name=None):
    found = len(tf.convert_to_tensor(x).shape)
    if found != rank:
        raise ValueError(f'{message or ""}Tensor must have rank {rank}. Received rank {found}, shape {tuple(x.shape)}')

def assert_shapes(shapes, data=None, summarize=None, message=None, name=None):
    pairs = shapes.items() if isinstance(shapes, dict) else shapes
    known = {}
    for x, wanted in pairs:
        for size, symbol in zip(tf.convert_to_tensor(x).shape, wanted):
            if known.setdefault(symbol, symbol if isinstance(symbol, int) else size) != size:
                raise ValueError(f'{message or ""}Specified by tensor dimension: expected {known[symbol]}, got {size}')

def assert_all_finite(x, message, name=None):
    return check_numerics(x, message)

def check_numerics(tensor, message, name=None):
    tensor = tf.convert_to_tensor(tensor)
    for told, holds in (('Inf', tf.math.is_inf), ('NaN', tf.math.is_nan)):
        if tf.reduce_any(holds(tensor)):
            raise tf.errors.InvalidArgumentError(f'{message} : Tensor had {told} values')
    return tensor

def Assert(condition, data, summarize=None, name=None):
    if not condition:
        raise tf.errors.InvalidArgumentError(f'assertion failed: {[str(one) for one in data]}')

def set_log_device_placement(enabled):
    pass

def enable_check_numerics(*args, **kwargs):
    pass
`,
}

export const distribute: PythonFile = {
  name: 'tensorflow.python.distribute',
  source: `
class Strategy:
    """https://www.tensorflow.org/api_docs/python/tf/distribute/Strategy"""
    num_replicas_in_sync = 1

    def __init__(self, *args, **kwargs):
        self.device = args[0] if args else None

    def scope(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False

    def run(self, fn, args=(), kwargs=None, options=None):
        return fn(*args, **(kwargs or {}))

    def reduce(self, reduce_op, value, axis=None):
        return value

    def experimental_distribute_dataset(self, dataset, options=None):
        return dataset

class OneDeviceStrategy(Strategy):
    """https://www.tensorflow.org/api_docs/python/tf/distribute/OneDeviceStrategy"""

class MirroredStrategy(Strategy):
    """https://www.tensorflow.org/api_docs/python/tf/distribute/MirroredStrategy"""

def get_strategy():
    return Strategy()

def has_strategy():
    return False
`,
}

/** Source: tensorflow/python/ops/image_ops_impl.py. */
export const image: PythonFile = {
  name: 'tensorflow.python.ops.image_ops',
  source: `
import tensorflow as tf

def resize(images, size, method='bilinear', preserve_aspect_ratio=False, antialias=False, name=None):
    images = tf.convert_to_tensor(images)
    height, width = [int(n) for n in size]
    if method == 'nearest':
        return _resized(images, height, width, True)
    if method != 'bilinear':
        raise NotImplementedError(f'resize with {method} is not part of this page; bilinear and nearest are')
    return _resized(tf.cast(images, tf.float32), height, width, False)

def pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
    image = tf.convert_to_tensor(image)
    height, width = image.shape[-3:-1]
    outer = [[0, 0]] * (len(image.shape) - 3)
    return tf.pad(image, [*outer, [offset_height, target_height - height - offset_height], [offset_width, target_width - width - offset_width], [0, 0]])

def crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
    image = tf.convert_to_tensor(image)
    return image[..., offset_height:offset_height + target_height, offset_width:offset_width + target_width, :]

def central_crop(image, central_fraction):
    image = tf.convert_to_tensor(image)
    height, width = image.shape[-3:-1]
    top, left = int((height - height * central_fraction) / 2), int((width - width * central_fraction) / 2)
    return image[..., top:height - top, left:width - left, :]

def resize_with_pad(image, target_height, target_width, method='bilinear', antialias=False):
    image = tf.convert_to_tensor(image)
    height, width = image.shape[-3:-1]
    ratio = max(width / target_width, height / target_height)
    new_height, new_width = int(height / ratio), int(width / ratio)
    top, left = max(0, (target_height - new_height) // 2), max(0, (target_width - new_width) // 2)
    return pad_to_bounding_box(resize(image, (new_height, new_width), method), top, left, target_height, target_width)

def resize_with_crop_or_pad(image, target_height, target_width):
    image = tf.convert_to_tensor(image)
    height, width = image.shape[-3:-1]
    image = crop_to_bounding_box(image, max(0, (height - target_height) // 2), max(0, (width - target_width) // 2), min(height, target_height), min(width, target_width))
    height, width = image.shape[-3:-1]
    return pad_to_bounding_box(image, max(0, (target_height - height) // 2), max(0, (target_width - width) // 2), target_height, target_width)

def flip_left_right(image):
    return tf.reverse(tf.convert_to_tensor(image), [-2])

def flip_up_down(image):
    return tf.reverse(tf.convert_to_tensor(image), [-3])

def random_flip_left_right(image, seed=None):
    return flip_left_right(image) if float(tf.random.uniform([], seed=seed)) < 0.5 else tf.convert_to_tensor(image)

def random_flip_up_down(image, seed=None):
    return flip_up_down(image) if float(tf.random.uniform([], seed=seed)) < 0.5 else tf.convert_to_tensor(image)

def rgb_to_grayscale(images, name=None):
    images = tf.convert_to_tensor(images)
    return tf.tensordot(images, tf.constant([[0.2989], [0.587], [0.114]]), [[len(images.shape) - 1], [0]])

def grayscale_to_rgb(images, name=None):
    images = tf.convert_to_tensor(images)
    return tf.tile(images, [1] * (len(images.shape) - 1) + [3])

def adjust_brightness(image, delta):
    return tf.convert_to_tensor(image) + delta

def adjust_contrast(images, contrast_factor):
    images = tf.convert_to_tensor(images)
    mean = tf.reduce_mean(images, axis=[-3, -2], keepdims=True)
    return (images - mean) * contrast_factor + mean

def per_image_standardization(image):
    image = tf.cast(image, tf.float32)
    count = image.shape[-3] * image.shape[-2] * image.shape[-1]
    mean = tf.reduce_mean(image, axis=[-3, -2, -1], keepdims=True)
    deviation = tf.math.reduce_std(image, axis=[-3, -2, -1], keepdims=True)
    return (image - mean) / tf.maximum(deviation, 1.0 / count ** 0.5)

def convert_image_dtype(image, dtype, saturate=False, name=None):
    image = tf.convert_to_tensor(image)
    dtype = tf.as_dtype(dtype)
    if image.dtype.is_integer and dtype.is_floating:
        return tf.cast(image, dtype) * (1.0 / {'uint8': 255, 'int16': 32767}.get(image.dtype.name, 2147483647))
    return tf.cast(image, dtype)
`,
}
