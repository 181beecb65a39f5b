import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'

/** A small wrong change to one file of the rules, as text: what stands between two places is replaced. */
export interface Mutant {
  /** Path from the repository's root. */
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** What was changed, by a word and the text before and after: stable as long as that text stands. */
  readonly change: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

type Edit = readonly [kind: string, at: { readonly start: number; readonly end: number }, replacement: string]

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Types do not run: of a cast only the value in it is walked. */
const erased = (type: string): boolean =>
  type.startsWith('TS') && !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type)

function children(node: Node): Node[] {
  const found: Node[] = []
  for (const [field, value] of Object.entries(node)) {
    if (field === 'typeAnnotation' || field === 'typeArguments' || field === 'typeParameters') continue
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each) && !erased(each.type)) found.push(each)
  }
  return found
}

/** Every mutant of one file, in the order of the text. */
export function mutantsOf(root: string, file: string): Mutant[] {
  const source = readFileSync(`${root}${file}`, 'utf8')
  const edits: Edit[] = []
  const walk = (node: Node, parents: readonly Node[]): void => {
    if (node.type.startsWith('Import') || (node.type.startsWith('Export') && 'source' in node && node['source'])) return
    edits.push(...editsOf(node, parents, source))
    for (const child of children(node)) walk(child, [node, ...parents])
  }
  walk(parseAst(source, { lang: 'ts' }) as unknown as Node, [])
  return edits.map(([kind, { start, end }, replacement]) => ({
    file,
    line: source.slice(0, start).split('\n').length,
    start,
    end,
    replacement,
    change: `${kind}: ${short(source.slice(start, end))} → ${short(replacement)}`,
  }))
}

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line === '' ? '(nothing)' : line.length > 90 ? `${line.slice(0, 60)}…${line.slice(-29)}` : line
}

const operators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
}

function editsOf(node: Node, parents: readonly Node[], source: string): Edit[] {
  const text = (part: unknown): string => (isNode(part) ? source.slice(part.start, part.end) : '')
  const operator = String(node['operator'])
  switch (node.type) {
    case 'LogicalExpression': {
      const sides: Edit[] = [
        ['left alone', node, text(node['left'])],
        ['right alone', node, text(node['right'])],
      ]
      if (operator === '??') return sides
      const [left, right] = [node['left'] as Node, node['right'] as Node]
      const other = operator === '&&' ? '||' : '&&'
      return [...sides, [operator, node, `(${text(left)}) ${other} (${text(right)})`]]
    }
    case 'BinaryExpression':
      return (operators[operator] ?? []).map((other) => [
        operator,
        node,
        `${text(node['left'])} ${other} ${text(node['right'])}`,
      ])
    case 'UnaryExpression':
      return operator === '!' ? [['!', node, `(${text(node['argument'])})`]] : []
    case 'ConditionalExpression':
      return [
        ['always', node, `(${text(node['consequent'])})`],
        ['never', node, `(${text(node['alternate'])})`],
      ]
    case 'IfStatement':
      return [
        ['if always', node['test'] as Node, 'true'],
        ['if never', node['test'] as Node, 'false'],
      ]
    case 'Literal':
      return editsOfLiteral(node, parents, source)
    case 'ObjectExpression':
      return (node['properties'] as Node[]).map((part) => ['without', withComma(part, source), ''])
    case 'ArrayExpression':
      return (node['elements'] as (Node | null)[]).flatMap((part): Edit[] =>
        part === null ? [] : [['without', withComma(part, source), '']],
      )
    case 'ExpressionStatement':
      return [['without', node, ';']]
    case 'SwitchCase':
      return node['test'] === null ? [] : [['without case', headOf(node, source), '']]
    case 'CallExpression':
      return editsOfCall(node, text)
    case 'ContinueStatement':
      return [['without', node, ';']]
    default:
      return []
  }
}

/** A part of a list goes with the comma after it, or a removed last one with none. */
function withComma(part: Node, source: string): { start: number; end: number } {
  const comma = /^\s*,/u.exec(source.slice(part.end))
  return { start: part.start, end: part.end + (comma?.[0].length ?? 0) }
}

/** `case 'x':` alone: what stood under it belongs to the case before. */
function headOf(node: Node, source: string): { start: number; end: number } {
  return { start: node.start, end: source.indexOf(':', (node['test'] as Node).end) + 1 }
}

const otherWords: Readonly<Record<string, string>> = { some: 'every', every: 'some', max: 'min' }

function editsOfCall(node: Node, text: (part: unknown) => string): Edit[] {
  const callee = node['callee'] as Node
  if (callee.type === 'Identifier' && callee['name'] === 'refused') {
    return (node['arguments'] as Node[])
      .slice(0, 2)
      .flatMap((argument, index): Edit[] =>
        argument.type === 'Literal' ? [['refusal', argument, index === 0 ? "'G1.1'" : "'other'"]] : [],
      )
  }
  if (callee.type !== 'MemberExpression') return []
  const method = text(callee['property'])
  const other = otherWords[method]
  if (other !== undefined) return [[method, callee['property'] as Node, other]]
  if (['filter', 'toSorted', 'slice', 'toReversed'].includes(method)) return [[method, node, text(callee['object'])]]
  if (method === 'at' && text((node['arguments'] as Node[])[0]) === '-1')
    return [['last', node, `${text(callee['object'])}.at(0)`]]
  return []
}

function editsOfLiteral(node: Node, [parent]: readonly Node[], source: string): Edit[] {
  const value = node['value']
  if (typeof value === 'boolean') return [[String(value), node, String(!value)]]
  if (typeof value === 'number') return [['number', node, String(value + 1)]]
  if (node['regex'] !== undefined) return editsOfPattern(node, source)
  if (typeof value !== 'string') return []
  const isValue = parent?.type === 'Property' && parent['value'] === node
  const says =
    isValue || ['ReturnStatement', 'ConditionalExpression', 'ArrowFunctionExpression'].includes(parent?.type ?? '')
  return says ? [['word', node, "'other'"]] : []
}

/** One word fewer in an alternative of a pattern. */
function editsOfPattern(node: Node, source: string): Edit[] {
  const text = source.slice(node.start, node.end)
  return [...text.matchAll(/[\w.\\+]+(?=[|)])/gu)].map(({ 0: word, index }) => [
    'pattern without',
    { start: node.start + index, end: node.start + index + word.length },
    'nothing',
  ])
}
