import { layoutProfiles, profileInForce } from '../../schema/document/layout-profiles.js';

test.each([
  ['2018-04-03', 'HD36', './.'],
  ['2023-08-15', 'HD36', './.'],
  ['2026-05-26', 'HD36', './.'],
  ['2026-05-27', 'HD05', '.'],
  ['2031-01-01', 'HD05', '.'],
])('on %s documents are set by %s and end with "%s"', (day, code, endMark) => {
  const profile = profileInForce(layoutProfiles, day);

  expect(profile.code).toBe(code);
  expect(profile.settings.code).toBe(code);
  expect(profile.settings.endMark).toBe(endMark);
});

test('no profile is in force before the first one', () => {
  expect(() => profileInForce(layoutProfiles, '2018-04-02')).toThrow(RangeError);
});

test('of two rows that cover a day the one that began last is in force', () => {
  const rows = [
    { name: 'old', validFrom: '2020-01-01', validTo: null },
    { name: 'corrected', validFrom: '2026-01-12', validTo: null },
  ];

  expect(profileInForce(rows, '2026-01-11').name).toBe('old');
  expect(profileInForce(rows, '2026-01-12').name).toBe('corrected');
  expect(profileInForce([...rows].reverse(), '2026-01-12').name).toBe('corrected');
});

test.each(layoutProfiles.map(({ code, settings }) => [code, settings] as const))(
  '%s has the fixed margins, Times New Roman, and columns that fill the text width',
  (_code, { margin, headerColumns, signatureColumns, fontFamily }) => {
    const width = 210 - margin.left - margin.right;

    expect(headerColumns[0] + headerColumns[1]).toBe(width);
    expect(signatureColumns[0] + signatureColumns[1]).toBe(width);
    expect(margin).toEqual({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(fontFamily).toBe('Times New Roman');
  },
);
