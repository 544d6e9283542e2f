// What leaves its arguments as they are. Calls of everything else may change what they are given.

const functions =
  'abs all any bool callable chr complex dict dir divmod enumerate filter float format frozenset getattr hasattr hash help hex id int isinstance issubclass iter len list map max min oct ord pow print range repr reversed round set slice sorted str sum super tuple type vars zip'

const methods =
  'T abs all any argmax argmin argsort asnumpy astype batch capitalize clone collect_params copy cos count cpu cumsum detach difference dim dot element_size endswith eq exp expand find flatten float format get half head index int intersection is_contiguous isdigit item items join keys log log_prob long lower lstrip matmul max mean min mm mv named_parameters norm numel numpy parameters permute pow prod relu repeat replace reshape rfind round rstrip sample shape sigmoid sin size softmax split sqrt squeeze startswith state_dict std strip sum t tail tanh title to to_numpy to_string tolist transpose type union unsqueeze upper values var view zfill'

export const pureFunctions: ReadonlySet<string> = new Set(functions.split(' '))
export const pureMethods: ReadonlySet<string> = new Set(methods.split(' '))

/** Functions of frameworks change what they are given only where their names say so. */
export function changesArguments(name: string): boolean {
  return /_$|^(?:shuffle|backward|fit|train|apply|step)$/.test(name)
}

/** They take from, or set, the generator of random numbers that all cells of a session share. */
export const randomNames =
  /^(?:rand(?:n|int|perm|om|om_\w+|range)?|manual_seed|set_seed|seed|PRNGKey|get_seed|normal_?|uniform_?|shuffle|sample|choices?|gauss|multinomial|Multinomial|bernoulli_?|permutation|dropout|Dropout\w*|\w*_(?:normal|uniform)_?|initializers?|init|nn|gluon|keras|DataLoader)$/

/** They change how, or whether, everything after them computes and prints. */
export const optionNames =
  /^(?:set_printoptions|set_np|rcParams|set_figsize|set_default_dtype|set_default_device|seterr|config|filterwarnings|setrecursionlimit)$/
