// Modules that ask the network: they find what the host has of it.
import type {ModuleTable} from '../../interpreter/module.ts'
import {makeDatasets} from '../datasets/module.ts'
import {sourceTable} from '../module-table.ts'
import {requests, urllib, urllibError, urllibParse, urllibRequest} from '../python/network.ts'

export const modules: ModuleTable = {
  ...sourceTable({
    requests,
    urllib,
    'urllib.request': urllibRequest,
    'urllib.error': urllibError,
    'urllib.parse': urllibParse,
  }),
  _datasets: makeDatasets,
}
