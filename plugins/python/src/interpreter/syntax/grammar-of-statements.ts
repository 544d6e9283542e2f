// Statements, with what is said of mistakes in them, in the notation of grammar-notation.ts.

export const statements = `
file
  statements? END
statements
  statement+
statement
  compound #compound ?register
  simple_stmts
simple_stmts
  ';'.simple+ ';'? NEWLINE
simple memo
  assignment
  "type" NAME type_params? '=' expression
  &('import' | 'from') imports
  star_expressions
  'return' star_expressions?
  &'raise' raising
  'pass'
  &'del' deleting
  yields
  &'assert' asserting
  'break'
  'continue'
  ('global' | 'nonlocal') ','.NAME+
compound
  &('def' | '@' | 'async') function
  &'if' if_stmt
  &('class' | '@') class
  &('with' | 'async') with_stmt
  &('for' | 'async') for_stmt
  &'try' try_stmt
  &'while' while_stmt
  match_stmt

assignment
  NAME ':' expression ('=' right)?
  ('(' single_target ')' | subscript_or_attribute) ':' expression ('=' right)?
  (star_targets '=')+ right !'='
  single_target augmented ~ right
  > a=wrong_annotated ':' expression ! a: only single target (not {name a}) can be annotated
  > a=star_named ',' star_nameds* ':' expression ! a: only single target (not tuple) can be annotated
  > a=expression ':' expression ! a: illegal target for annotation
  > (star_targets '=')* a=star_expressions '=' ! assign a: cannot assign to {name a}
  > (star_targets '=')* a=yields '=' ! a: assignment to yield expression not possible
  > a=star_expressions augmented right ! a: '{name a}' is an illegal expression for augmented assignment
wrong_annotated
  list
  tuple
  '(' a=wrong_annotated ')' =a
right
  yields
  star_expressions
augmented
  ('+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//=')

raising
  'raise' expression 'from' expression
  > a='raise' b='from' ! a-b: did you forget an expression between 'raise' and 'from'?
  > 'raise' expression a='from' ! a: did you forget an expression after 'from'?
  'raise' expression?
deleting
  'del' ','.del_target+ ','? &(';' | NEWLINE)
  > 'del' a=star_expressions ! delete a: cannot delete {name a}
asserting
  > 'assert' a=expression '=' b=expression ! a-b: cannot assign to {name a} here. Maybe you meant '==' instead of '='?
  > 'assert' expression ',' a=expression '=' b=expression ! a-b: cannot assign to {name a} here. Maybe you meant '==' instead of '='?
  > 'assert' a=expression ':=' b=expression ! a-b: cannot use named expression without parentheses here
  > 'assert' expression ',' a=expression ':=' b=expression ! a-b: cannot use named expression without parentheses here
  'assert' expression (',' expression)?

imports memo
  > a='import' ','.dotted+ 'from' dotted ! a..: Did you mean to use 'from ... import ...' instead?
  > 'import' a=NEWLINE ! a..: Expected one or more names after 'import'
  'import' ','.dotted_as+
  'from' ('.' | '...')* dotted 'import' imported
  'from' ('.' | '...')+ 'import' imported
imported
  '(' ','.name_as+ ','? ')'
  ','.name_as+ !','
  '*'
  > ','.name_as+ ',' NEWLINE ! last: trailing comma not allowed without surrounding parentheses
  > a=NEWLINE ! a..: Expected one or more names after 'import'
name_as
  > NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression ! a: cannot use {name a} as import target
  NAME ('as' NAME)?
dotted_as
  > dotted 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression ! a: cannot use {name a} as import target
  dotted ('as' NAME)?
dotted memo
  '.'.NAME+

block memo
  NEWLINE INDENT statements DEDENT
  simple_stmts
  > NEWLINE !INDENT ! indent: expected an indented block
decorators
  ('@' named NEWLINE)+
class
  decorators? class_raw
class_raw
  > 'class' NAME type_params? ('(' arguments? ')')? NEWLINE ! last: expected ':'
  > a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT ! indent: expected an indented block after class definition on line {line a}
  'class' NAME type_params? ('(' arguments? ')')? ':' block
function
  decorators? function_raw
function_raw
  > 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT ! indent: expected an indented block after function definition on line {line a}
  > 'async'? 'def' NAME type_params? open_forced params? ')' ('->' expression)? colon_forced block
  'async'? 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
open_forced
  &&'('
colon_forced
  &&':'
type_params
  > '[' a=']' ! a..: Type parameter list cannot be empty
  '[' ','.type_param+ ','? ']'
type_param
  NAME (':' expression)? ('=' expression)?
  '*' NAME ('=' star_expression)?
  '**' NAME ('=' expression)?

if_stmt
  > 'if' named NEWLINE ! last: expected ':'
  > a='if' named ':' NEWLINE !INDENT ! indent: expected an indented block after 'if' statement on line {line a}
  'if' named ':' block elif_stmt
  'if' named ':' block else_block?
elif_stmt
  > 'elif' named NEWLINE ! last: expected ':'
  > a='elif' named ':' NEWLINE !INDENT ! indent: expected an indented block after 'elif' statement on line {line a}
  'elif' named ':' block elif_stmt
  'elif' named ':' block else_block?
else_block
  > a='else' ':' NEWLINE !INDENT ! indent: expected an indented block after 'else' statement on line {line a}
  > 'else' ':' block 'elif' ! last: 'elif' block follows an 'else' block
  'else' colon_forced block
while_stmt
  > 'while' named NEWLINE ! last: expected ':'
  > a='while' named ':' NEWLINE !INDENT ! indent: expected an indented block after 'while' statement on line {line a}
  'while' named ':' block else_block?
for_stmt
  > 'async'? 'for' star_targets 'in' star_expressions NEWLINE ! last: expected ':'
  > 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT ! indent: expected an indented block after 'for' statement on line {line a}
  'async'? 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  > 'async'? 'for' a=star_expressions ! for a: cannot assign to {name a}
with_stmt
  > 'async'? a='with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT ! indent: expected an indented block after 'with' statement on line {line a}
  > 'async'? a='with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT ! indent: expected an indented block after 'with' statement on line {line a}
  'async'? 'with' '(' ','.with_item+ ','? ')' ':' block
  'async'? 'with' ','.with_item+ ':' block
  > 'async'? 'with' ','.(expression ('as' star_target)?)+ a=',' ':' ! a: the last 'with' item has a trailing comma
  > 'async'? 'with' ','.(expression ('as' star_target)?)+ NEWLINE ! last: expected ':'
  > 'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' NEWLINE ! last: expected ':'
with_item
  expression 'as' star_target &(',' | ')' | ':')
  > expression 'as' a=expression &(',' | ')' | ':') ! assign a: cannot assign to {name a}
  expression
try_stmt
  > a='try' ':' NEWLINE !INDENT ! indent: expected an indented block after 'try' statement on line {line a}
  > 'try' ':' block !('except' | 'finally') ! last: expected 'except' or 'finally' block
  > 'try' ':' block* except+ a='except' b='*' expression ('as' NAME)? ':' ! a-b: cannot have both 'except' and 'except*' on the same 'try'
  > 'try' ':' block* except_star+ a='except' (expression ('as' NAME)?)? ':' ! a: cannot have both 'except' and 'except*' on the same 'try'
  'try' colon_forced block finally
  'try' colon_forced block except+ else_block? finally?
  'try' colon_forced block except_star+ else_block? finally?
except
  > a='except' (expression ('as' NAME)?)? ':' NEWLINE !INDENT ! indent: expected an indented block after 'except' statement on line {line a}
  'except' (expression 'as' NAME | expressions)? ':' block
  > 'except' a=expression ',' expressions 'as' NAME ':' ! a..: multiple exception types must be parenthesized when using 'as'
  > 'except' (expression ('as' NAME)?)? NEWLINE ! last: expected ':'
  > 'except' expression 'as' a=expression ':' block ! a: cannot use except statement with {name a}
except_star
  > a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT ! indent: expected an indented block after 'except*' statement on line {line a}
  'except' '*' (expression 'as' NAME | expressions) ':' block
  > 'except' '*' a=expression ',' expressions 'as' NAME ':' ! a..: multiple exception types must be parenthesized when using 'as'
  > 'except' '*' expression ('as' NAME)? NEWLINE ! last: expected ':'
  > 'except' '*' (NEWLINE | ':') ! last: expected one or more exception types
  > 'except' '*' expression 'as' a=expression ':' block ! a: cannot use except* statement with {name a}
finally
  > a='finally' ':' NEWLINE !INDENT ! indent: expected an indented block after 'finally' statement on line {line a}
  'finally' colon_forced block
`

export const patterns = `
match_stmt
  "match" subject ':' NEWLINE INDENT case+ DEDENT
  > "match" subject NEWLINE ! last: expected ':'
  > a="match" subject ':' NEWLINE !INDENT ! indent: expected an indented block after 'match' statement on line {line a}
  > a="case" patterns guard? b=':' block ! a-b: case statement must be inside match statement
subject
  star_named ',' star_nameds?
  named
case
  > "case" patterns guard? NEWLINE ! last: expected ':'
  > a="case" patterns guard? ':' NEWLINE !INDENT ! indent: expected an indented block after 'case' statement on line {line a}
  "case" patterns guard? ':' block
guard
  'if' named
patterns
  maybe_star ',' maybe_stars?
  pattern
pattern
  or_pattern 'as' capture
  > or_pattern 'as' a="_" ! a: cannot use '_' as a target
  > or_pattern 'as' a=expression ! a: cannot use {name a} as pattern target
  or_pattern
or_pattern
  '|'.closed+
closed memo
  signed !('+' | '-')
  signed ('+' | '-') NUMBER
  strings
  ('None' | 'True' | 'False')
  capture
  "_"
  NAME ('.' NAME)+ !('.' | '(' | '=')
  '(' pattern ')'
  '[' maybe_stars? ']'
  '(' (maybe_star ',' maybe_stars?)? ')'
  '{' '}'
  '{' '**' capture ','? '}'
  '{' pairs (',' '**' capture)? ','? '}'
  > '{' (pairs ',')? a=double_star_capture ',' pairs ','? '}' ! a: double star pattern must be the last (right-most) subpattern in the mapping pattern
  '.'.NAME+ '(' ')'
  '.'.NAME+ '(' ','.pattern+ ','? ')'
  '.'.NAME+ '(' (','.pattern+ ',')? ','.(NAME '=' pattern)+ ','? ')'
  > '.'.NAME+ '(' (','.pattern+ ',')? ','.(NAME '=' pattern)+ ',' a=positional_patterns ! a: positional patterns follow keyword patterns
positional_patterns
  ','.pattern+
double_star_capture
  '**' capture
signed
  '-'? NUMBER
capture
  !"_" NAME !('.' | '(' | '=')
maybe_star
  '*' ("_" | capture)
  pattern
maybe_stars
  ','.maybe_star+ ','?
pairs
  ','.((signed !('+' | '-') | signed ('+' | '-') NUMBER | strings | 'None' | 'True' | 'False' | NAME ('.' NAME)+) ':' pattern)+
`
