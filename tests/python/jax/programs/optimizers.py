import jax, jax.numpy as jnp, optax
from flax.training import train_state
p={'w':jnp.array([1.,2.]),'b':jnp.array(0.5)}
g={'w':jnp.array([.1,-.3]),'b':jnp.array(.2)}
for name,tx in dict(sgd=optax.sgd(.1),mom=optax.sgd(.1,momentum=.9),nest=optax.sgd(.1,momentum=.9,nesterov=True),adam=optax.adam(1e-2),adamw=optax.adamw(1e-2),ada=optax.adagrad(.1),delta=optax.adadelta(1.),rms=optax.rmsprop(.01),rmsc=optax.rmsprop(.01,centered=True,momentum=.9),chain=optax.chain(optax.clip_by_global_norm(.1),optax.add_decayed_weights(.01),optax.sgd(.1)),sched=optax.sgd(optax.exponential_decay(.1,2,.5)),nadam=optax.nadam(.01),adamax=optax.adamax(.01)).items():
    s=tx.init(p); q=p
    for _ in range(3):
        u,s=tx.update(g,s,q); q=optax.apply_updates(q,u)
    print(name,q,s)
print(optax.softmax_cross_entropy_with_integer_labels(jnp.array([[1.,2.,3.]]),jnp.array([1])))
print(optax.softmax_cross_entropy(jnp.array([[1.,2.,3.]]),jnp.array([[0.,1.,0.]])))
print(optax.l2_loss(jnp.array([1.,2.]),jnp.array([0.,0.])), optax.huber_loss(jnp.array([.5,3.]),jnp.zeros(2)))
for f in [optax.cosine_decay_schedule(1.,10), optax.linear_schedule(0.,1.,4), optax.piecewise_constant_schedule(1.,{2:.5,4:.1}), optax.warmup_cosine_decay_schedule(0.,1.,2,8)]:
    print([float(f(i)) for i in range(6)])
class TS(train_state.TrainState):
    extra: int = 0
st=TS.create(apply_fn=None,params=p,tx=optax.sgd(.1,momentum=.9),extra=3)
st=st.apply_gradients(grads=g); print(st.step, st.params, st.opt_state, st.extra)
print(optax.EmptyState(), optax.sgd(.1).init(p))
