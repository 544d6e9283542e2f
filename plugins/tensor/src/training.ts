// Training alone, for who needs no single tensors: a page loads less.
export {createTrainer} from './create-trainer.ts'
export {probe, probeKey, type ProbeOptions} from './probe.ts'
export {createResilientTrainer, type Fallback} from './resilient-trainer.ts'
