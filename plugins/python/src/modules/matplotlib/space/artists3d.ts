// What plots in space return.
import {defineType} from '../../../objects/builtin.ts'
import {List} from '../../../objects/list.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {Artist, lineType, pathsType, textType} from '../artists.ts'
import {float} from '../numbers.ts'
import {spaceOf} from './axes3d.ts'

export const line3dType = defineType<Artist>('Line3D', [lineType], {
  methods: {
    'get_data_3d(self)': ({marks: [mark]}) => {
      const {x, y, z} = (mark && spaceOf(mark)) ?? {x: [], y: [], z: []}
      return new Tuple([x, y, z].map((values) => new List(values.map(float))))
    },
  },
})
export const wiresType = defineType<Artist>('Line3DCollection', [pathsType], {})
export const facesType = defineType<Artist>('Poly3DCollection', [pathsType], {})
export const points3dType = defineType<Artist>('Path3DCollection', [pathsType], {})
export const text3dType = defineType<Artist>('Text3D', [textType], {})

for (const type of [line3dType, wiresType, facesType, points3dType, text3dType])
  type.module = 'mpl_toolkits.mplot3d.art3d'
