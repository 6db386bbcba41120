/**
 * A formula as people write it, and back: "L04.numerator / L04.denominator * 100". Parentheses keep
 * what stands together, so that the same tree comes back. Nothing of it is ever evaluated.
 */
import { FigurePart } from '../../template/figure-rule.model.js';
import type { FormulaNode } from '../criteria.model.js';
import { isAmount, milliOf } from '../exact.js';

type Op = Extract<FormulaNode, { of: FormulaNode[] }>['op'];

const signs: Partial<Record<Op, string>> = {
  ADD: '+',
  SUBTRACT: '-',
  MULTIPLY: '*',
  DIVIDE: '/',
};
const named: Op[] = ['ADD', 'SUBTRACT', 'MULTIPLY', 'DIVIDE', 'MIN', 'MAX'];

const MOST_SIGNS = 2000;

function operand(node: FormulaNode): string {
  const text = formulaText(node);
  return 'of' in node && isInfix(node) ? `(${text})` : text;
}

const isInfix = ({ op, of }: { op: Op; of: FormulaNode[] }) =>
  signs[op] !== undefined && of.length >= 2;

/** The formula in one line; a tree that is not whole yet is written as a call: "ADD(1)". */
export function formulaText(node: FormulaNode): string {
  if (node.op === 'NUMBER') return String(node.number / 1000).replace('.', ',');
  if (node.op === 'FIGURE') return `${node.code}.${node.part}`;
  const { op, of } = node;
  if (isInfix(node)) return of.map(operand).join(` ${signs[op]} `);
  return `${op}(${of.map(formulaText).join('; ')})`;
}

const TOKEN = /\s*(\d+(?:[.,]\d{1,3})?|[A-Z][A-Z0-9_]*(?:\.[a-z]+)?|[-+*/();])/gy;

class Unreadable extends Error {}

function tokensOf(text: string): string[] {
  if (text.length > MOST_SIGNS) throw new Unreadable();
  const tokens = [...text.matchAll(TOKEN)];
  const read = tokens.reduce((length, [all]) => length + all.length, 0);
  if (text.slice(read).trim() !== '') throw new Unreadable();
  return tokens.map(([, token = '']) => token);
}

const parts = new Set<string>(Object.values(FigurePart));

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): FormulaNode {
    const node = this.sum();
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private take(...wanted: string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.at += 1;
    return token;
  }

  private need(token: string): void {
    if (!this.take(token)) throw new Unreadable();
  }

  private sum(): FormulaNode {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.leaf()));
  }

  /** Operands of one sign in a row are one node; another sign begins one around it. */
  private chain(of: string[], next: () => FormulaNode): FormulaNode {
    let node = next();
    let open: Op | null = null;
    for (let sign = this.take(...of); sign; sign = this.take(...of)) {
      const op = named.find((each) => signs[each] === sign) ?? 'ADD';
      const right = next();
      if (op === open && 'of' in node) node = { op, of: [...node.of, right] };
      else node = { op, of: [node, right] };
      open = op;
    }
    return node;
  }

  private leaf(): FormulaNode {
    if (this.take('(')) {
      const node = this.sum();
      this.need(')');
      return node;
    }
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    const op = named.find((each) => each === token);
    if (op && this.take('(')) return { op, of: this.list() };
    if (/^\d/.test(token)) return numberOf(token);
    const [code = '', part = ''] = token.split('.');
    if (!parts.has(part)) throw new Unreadable();
    return { op: 'FIGURE', code, part: part as FigurePart };
  }

  private list(): FormulaNode[] {
    if (this.take(')')) return [];
    const of = [this.sum()];
    while (this.take(';')) of.push(this.sum());
    this.need(')');
    return of;
  }
}

function numberOf(token: string): FormulaNode {
  const value = Number(token.replace(',', '.'));
  if (!isAmount(value)) throw new Unreadable();
  return { op: 'NUMBER', number: milliOf(value) };
}

/** The tree of a written formula; null where it cannot be read. */
export function parseFormula(text: string): FormulaNode | null {
  try {
    return new Reader(tokensOf(text)).whole();
  } catch (cause) {
    if (cause instanceof Unreadable) return null;
    throw cause;
  }
}

/** "L04.numerator" as a reference to a reported figure; null where it is none. */
export function parseFigure(text: string) {
  const node = parseFormula(text.trim());
  return node?.op === 'FIGURE' ? { code: node.code, part: node.part } : null;
}
