// An n-dimensional array. Methods give new tensors with numbers of their own; views are made in `views.ts`.
import {MovementMethods} from './movement-methods.ts'

export class Tensor extends MovementMethods {}
