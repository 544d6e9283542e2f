import torch as m


def array(dtype, shape):
    return m.ones(shape, dtype=getattr(m, dtype))


boolean = m.bool
dtypes = ["bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64"]
