// `textwrap`, in Python.
export default String.raw`

def wrap(text, width=70, *, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, max_lines=None, placeholder=' [...]', **kwargs):
    words = text.split()
    lines = []
    line = ''
    indent = initial_indent
    pending = list(words)
    while pending:
        word = pending.pop(0)
        room = width - len(indent)
        if line and len(line) + 1 + len(word) <= room:
            line += ' ' + word
            continue
        if line:
            if break_on_hyphens:
                head, dash, tail = word.rpartition('-')
                if dash and tail and head[-1:].isalpha() and len(line) + 2 + len(head) <= room:
                    lines.append(indent + line + ' ' + head + '-')
                    pending.insert(0, tail)
                    line, indent = '', subsequent_indent
                    continue
            lines.append(indent + line)
            indent = subsequent_indent
            room = width - len(indent)
        while break_long_words and len(word) > room:
            lines.append(indent + word[:room])
            word = word[room:]
            indent = subsequent_indent
            room = width - len(indent)
        line = word
    if line:
        lines.append(indent + line)
    if max_lines is not None and len(lines) > max_lines:
        lines = lines[:max_lines]
        last = lines[-1]
        while last and len(last) + len(placeholder) > width:
            last = last.rpartition(' ')[0]
        lines[-1] = last + placeholder if last else placeholder.lstrip()
    return lines

def fill(text, width=70, **kwargs):
    return '\n'.join(wrap(text, width, **kwargs))

def shorten(text, width, **kwargs):
    lines = wrap(' '.join(text.strip().split()), width, max_lines=1, **kwargs)
    return lines[0] if lines else ''

def dedent(text):
    lines = text.split('\n')
    lines = ['' if not line.strip() else line for line in lines]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip())]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    return '\n'.join([line[len(margin or ''):] for line in lines])

def indent(text, prefix, predicate=None):
    return ''.join([prefix + line if (line.strip() if predicate is None else predicate(line)) else line for line in text.splitlines(True)])
`
