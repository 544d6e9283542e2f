// Modules that move, pack and read files.
import type {ModuleTable} from '../../interpreter/module.ts'
import {sourceTable} from '../module-table.ts'
import csv from '../python/csv.ts'
import {fnmatch, glob} from '../python/fnmatch.ts'
import {base64, binascii, gzip, zlib} from '../python/packing.ts'
import pathlib from '../python/pathlib.ts'
import shutil from '../python/shutil.ts'
import tarfile from '../python/tarfile.ts'
import tempfile from '../python/tempfile.ts'
import zipfile from '../python/zipfile.ts'

export const modules: ModuleTable = {
  ...sourceTable({
    base64,
    binascii,
    csv,
    fnmatch,
    glob,
    gzip,
    pathlib,
    shutil,
    tarfile,
    tempfile,
    zipfile,
    zlib,
  }),
}
