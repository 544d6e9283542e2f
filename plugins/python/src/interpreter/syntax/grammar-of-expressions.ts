// Expressions, arguments, targets and parameters, with what is said of mistakes in them, in the notation of grammar-notation.ts.

export const expressions = `
expressions
  ','.expression+ ','? %tuple
expression memo
  > STRING a=foreign b=STRING ! a: invalid syntax. Is this intended to be part of the string?
  > !(NAME STRING | SOFT) a=or_test b=-plain_expression ! a-b comma: invalid syntax. Perhaps you forgot a comma?
  > a=or_test 'if' b=or_test !('else' | ':') ! a-b: expected 'else' after 'if' expression
  > or_test 'if' or_test 'else' !expression ! next: expected expression after 'else', but statement is given
  > a=('pass' | 'break' | 'continue') 'if' or_test 'else' simple ! a: expected expression before 'if', but statement is given
  > a='lambda' lambda_params? b=':' &FMIDDLE ! a-b: f-string: lambda expressions are not allowed without parentheses
  > a=NAME !'(' b=star_expressions ! a-b legacy: Missing parentheses in call to '{text a}'. Did you mean {text a}(...)?
  or_test 'if' or_test 'else' expression #conditional expression
  or_test
  lambda
foreign
  (!STRING -plain_expression)+
plain_expression
  or_test 'if' or_test 'else' plain_expression #conditional expression
  or_test
  lambda
yields
  'yield' 'from' expression #yield expression
  'yield' star_expressions? #yield expression
star_expressions
  ','.star_expression+ ','? %tuple
star_expression memo
  > a='*' b=conditional ! a-b: invalid starred expression. Did you forget to wrap the conditional expression in parentheses?
  '*' or_bits #starred
  expression
conditional
  or_test 'if' or_test 'else' expression
star_nameds
  ','.star_named+ ','?
star_named
  > a='*' b=conditional ! a-b: invalid starred expression. Did you forget to wrap the conditional expression in parentheses?
  '*' or_bits #starred
  named
walrus
  NAME ':=' ~ expression #named expression
named
  walrus
  > a=expression ':=' expression ! a: cannot use assignment expressions with {name a}
  > a=NAME '=' b=or_bits !('=' | ':=') ! a-b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  > !(list | tuple | genexp | 'True' | 'None' | 'False') a=or_bits b='=' or_bits !('=' | ':=') ! a: cannot assign to {name a} here. Maybe you meant '==' instead of '='?
  expression !':='
or_test memo
  and_test ('or' and_test)* %expression
and_test memo
  not_test ('and' not_test)* %expression
not_test memo
  'not' not_test #expression
  comparison
comparison
  or_bits compared* %comparison
compared
  ('==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is') or_bits
or_bits memo
  xor_bits ('|' xor_bits)* %expression
xor_bits memo
  and_bits ('^' and_bits)* %expression
and_bits memo
  shift ('&' shift)* %expression
shift memo
  sum (('<<' | '>>') sum)* %expression
sum memo
  term (('+' | '-') term)* wrong_not? %expression
wrong_not
  > ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=not_test ! a-b: 'not' after an operator must be parenthesized
term memo
  factor (('*' | '/' | '//' | '%' | '@') factor)* %expression
factor memo
  ('+' | '-' | '~') factor #expression
  > ('+' | '-' | '~') a='not' b=factor ! a-b: 'not' after an operator must be parenthesized
  awaited ('**' factor)? %expression
awaited memo
  'await' primary #await expression
  primary
primary memo
  atom trailer* @
trailer
  '.' NAME #attribute
  genexp #function call
  '(' arguments? ')' #function call
  '[' slices ']' #subscript
slices
  slice !','
  ','.(slice | starred)+ ','? #tuple
slice
  expression? ':' expression? (':' expression?)?
  named
atom
  NAME
  'True'
  'False'
  'None'
  &(STRING | FSTART) strings
  NUMBER
  &'(' (tuple | group | genexp)
  &'[' (list | listcomp)
  &'{' (dict | set | dictcomp | setcomp)
  '...'
group
  '(' a=(yields | named) ')' =a
  > '(' a=starred ')' ! a: cannot use starred expression here
  > '(' a='**' expression ')' ! a: cannot use double starred expression here
lambda
  'lambda' lambda_params? ':' expression #lambda
strings memo
  STRING+ !FSTART #literal
  (STRING | template)+ #f-string expression
template
  FSTART (FMIDDLE | field)* FEND #f-string expression
field
  '{' right '='? ('!' NAME)? (':' (FMIDDLE | field)*)? '}'
  > '{' a=('=' | '!' | ':' | '}') ! a: f-string: valid expression required before '{text a}'
  > '{' !right ! next: f-string: expecting a valid expression after '{'
  > '{' right !('=' | '!' | ':' | '}') ! next: f-string: expecting '=', or '!', or ':', or '}'
  > '{' right '=' !('!' | ':' | '}') ! next: f-string: expecting '!', or ':', or '}'
  > '{' right '='? '!' &(':' | '}') ! next: f-string: missing conversion character
  > '{' right '='? '!' !NAME ! next: f-string: invalid conversion character
  > '{' right '='? ('!' NAME)? !(':' | '}') ! next: f-string: expecting ':' or '}'
  > '{' right '='? ('!' NAME)? ':' (FMIDDLE | field)* !'}' ! next: f-string: expecting '}', or format specs
  > '{' right '='? ('!' NAME)? !'}' ! next: f-string: expecting '}'
list
  '[' star_nameds? ']' #list
tuple
  '(' (star_named ',' star_nameds?)? ')' #tuple
set
  '{' star_nameds '}' #set display
dict
  '{' (','.pair+ ','?)? '}' #dict literal
  > '{' wrong_pairs '}'
wrong_pairs
  > ','.pair+ ',' wrong_pair
  > expression ':' a='*' or_bits ! a..: cannot use a starred expression in a dictionary value
  > expression a=':' &('}' | ',') ! a: expression expected after dictionary key and ':'
wrong_pair
  > a=expression !':' ! end a: ':' expected after dictionary key
  > expression ':' a='*' or_bits ! a..: cannot use a starred expression in a dictionary value
  > expression ':' a='**' or_bits ! a..: cannot use dict unpacking in a dictionary value
  > expression a=':' &('}' | ',') ! a: expression expected after dictionary key and ':'
pair
  '**' or_bits
  expression ':' expression
clauses
  clause+
clause
  'async'? 'for' star_targets 'in' ~ or_test ('if' or_test)*
  > 'async'? 'for' or_bits (',' or_bits)* ','? !'in' ! last: 'in' expected after for-loop variables
  > 'async'? 'for' a=star_expressions ! for a: cannot assign to {name a}
listcomp
  '[' named clauses ']' #list comprehension
  > wrong_comprehension
setcomp
  '{' named clauses '}' #set comprehension
  > wrong_comprehension
genexp
  '(' (walrus | expression !':=') clauses ')' #generator expression
  > wrong_comprehension
dictcomp
  '{' expression ':' expression clauses '}' #dict comprehension
  > '{' a='**' or_bits clauses '}' ! a: dict unpacking cannot be used in dict comprehension
wrong_comprehension
  > ('[' | '(' | '{') a=starred clauses ! a: iterable unpacking cannot be used in comprehension
  > ('[' | '{') a=star_named ',' b=star_nameds clauses ! a-b: did you forget parentheses around the comprehension target?
  > ('[' | '{') a=star_named b=',' clauses ! a-b: did you forget parentheses around the comprehension target?

arguments memo
  args ','? &')'
  > ((','.(starred | (walrus | expression !':=') !'=')+ ',' kwargs) | kwargs) a=',' ','.(starred !'=')+ ! a..: iterable argument unpacking follows keyword argument unpacking
  > a=expression b=clauses ',' (args | expression clauses)? ! a-b: Generator expression must be parenthesized
  > a=NAME b='=' expression clauses ! a-b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  > (args ',')? a=NAME b='=' &(',' | ')') ! a-b: expected argument value expression
  > a=args b=clauses ! genexp a-b: Generator expression must be parenthesized
  > args ',' a=expression b=clauses ! a-b: Generator expression must be parenthesized
  > a=args ',' args ! arguments: positional argument follows keyword argument
args
  ','.(starred | (walrus | expression !':=') !'=')+ (',' kwargs)?
  kwargs #keywords
kwargs
  ','.starred_or_kwarg+ ',' ','.double_starred_or_kwarg+
  ','.starred_or_kwarg+
  ','.double_starred_or_kwarg+
starred
  > a='*' b=conditional ! a-b: invalid starred expression. Did you forget to wrap the conditional expression in parentheses?
  > a='*' expression '=' b=expression ! a-b: cannot assign to iterable argument unpacking
  '*' expression #starred
  > '*' ! last: Invalid star expression
wrong_kwarg
  > a=('True' | 'False' | 'None') b='=' ! a-b: cannot assign to {text a}
  > a=NAME b='=' expression clauses ! a-b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  > !(NAME '=') a=expression b='=' ! a-b: expression cannot contain assignment, perhaps you meant "=="?
  > a='**' expression '=' b=expression ! a-b: cannot assign to keyword argument unpacking
starred_or_kwarg
  > wrong_kwarg
  NAME '=' expression #keyword
  starred
double_starred_or_kwarg
  > wrong_kwarg
  NAME '=' expression #keyword
  '**' expression #unpacking

star_targets
  star_target !','
  ','.star_target+ ','? #tuple
star_target memo
  '*' !'*' star_target #starred
  target_atom
target_atom memo
  subscript_or_attribute
  NAME
  '(' a=target_atom ')' =a
  '(' (star_target ',' (','.star_target+ ','?)?)? ')' #tuple
  '[' (','.star_target+ ','?)? ']' #list
single_target
  subscript_or_attribute
  NAME
  '(' a=single_target ')' =a
subscript_or_attribute
  atom &('(' | '[' | '.') trailer+ @ ?place
del_target memo
  subscript_or_attribute
  NAME
  '(' a=del_target ')' =a
  '(' (','.del_target+ ','?)? ')' #tuple
  '[' (','.del_target+ ','?)? ']' #list
`

/** Parameters of functions and of lambdas differ in what ends them, and in annotations. */
export function parameters(prefix: string, closer: string, annotation: string, what: string): string {
  const end = `(',' | &'${closer}')`
  return `
${prefix}params
  > a='/' ',' ! a: at least one argument must precede /
  > (${prefix}slash | ${prefix}slash_default) ${prefix}maybe* a='/' ! a: / may appear only once
  > ${prefix}slash? ${prefix}plain* (${prefix}slash_default | ${prefix}defaulted+) a=${prefix}plain ! a: parameter without a default follows parameter with a default
  > ${prefix}plain* a='(' ${prefix}${prefix === '' ? 'plain+' : `inner`} ','? b=')' ! a-b: ${what} parameters cannot be parenthesized
  > (${prefix}slash | ${prefix}slash_default)? ${prefix}maybe* '*' (',' | ${prefix}plain) ${prefix}maybe* a='/' ! a: / must be ahead of *
  > ${prefix}maybe+ '/' a='*' ! a: expected comma between / and *
  ${prefix}slash ${prefix}plain* ${prefix}defaulted* ${prefix}stars?
  ${prefix}slash_default ${prefix}defaulted* ${prefix}stars?
  ${prefix}plain+ ${prefix}defaulted* ${prefix}stars?
  ${prefix}defaulted+ ${prefix}stars?
  ${prefix}stars
${prefix}inner
  ','.NAME+
${prefix}slash
  ${prefix}plain+ '/' ${end}
${prefix}slash_default
  ${prefix}plain* ${prefix}defaulted+ '/' ${end}
${prefix}stars
  > a='*' ('${closer}' | ',' ('${closer}' | '**')) ! ${prefix === '' ? 'a' : 'last'}: named arguments must follow bare *
  > '*' ${prefix}param a='=' ! a: var-positional argument cannot have default value
  > '*' (${prefix}plain | ',') ${prefix}maybe* a='*' (${prefix}plain | ',') ! a: * argument may appear only once
  '*' ${prefix}plain ${prefix}maybe* ${prefix}kwds?
  '*' NAME ':' star_expression ${end} ${prefix}maybe* ${prefix}kwds?
  '*' ',' ${prefix}maybe+ ${prefix}kwds?
  ${prefix}kwds
${prefix}kwds
  > '**' ${prefix}param a='=' ! a: var-keyword argument cannot have default value
  > '**' ${prefix}param ',' a=${prefix}param ! a: arguments cannot follow var-keyword argument
  > '**' ${prefix}param ',' a=('*' | '**' | '/') ! a: arguments cannot follow var-keyword argument
  '**' ${prefix}plain
${prefix}plain
  a=${prefix}param ${end} =a
${prefix}defaulted
  ${prefix}param ${prefix}default ${end}
${prefix}maybe
  ${prefix}param ${prefix}default? ${end}
${prefix}param
  NAME${annotation}
${prefix}default
  '=' expression
  > a='=' &(')' | ',') ! a: expected default value expression
`
}
