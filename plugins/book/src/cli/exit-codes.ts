/** 0 done, 1 the content has errors (`check`, `run`, `--strict`), 2 wrong use, 3 the work itself failed. */
export const exitCodes = {done: 0, contentErrors: 1, wrongUse: 2, failed: 3} as const
