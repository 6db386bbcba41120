import type { DocumentModel } from '../../../schema/document/document.model.js';
import { barChart, lineChart } from '../parts/chart-samples.js';
import { longReport } from '../sample-document.js';

/** All that a document can hold: frame, headings, items, tables, charts, contents, annexes. */
export function fullReport(): DocumentModel {
  const model = longReport(220);
  const [first, ...rest] = model.body;
  return {
    ...model,
    body: first ? [first, ...rest.slice(0, 6), barChart(), ...rest.slice(6)] : [],
    annexes: [{ title: 'So sánh các kỳ', blocks: [lineChart(), barChart()] }, ...model.annexes],
  };
}

/** The same once it is issued: every page says at its foot how to check it. */
export function issuedReport(): DocumentModel {
  const address = 'https://baocao.dangbo.example/verify/k7m2p-0v9xa-3tq8r-w5c1d';
  return { ...fullReport(), verification: { address, hash: '3f2a9c1b77de0a42'.repeat(4) } };
}
