const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, midnight: the first instant a ZIP entry can carry. */
const FIRST_DAY = 0x0021;

/**
 * Sets the date of every entry of a ZIP file to 1/1/1980, in place, so that packing the same files
 * gives the same bytes. For archives without a comment and below 4 GB, as document packers write.
 */
export function withoutEntryDates(zip: Buffer): Buffer {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Error('Not a plain ZIP file');
  const entries = zip.readUInt16LE(end + 10);
  let position = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(position) !== DIRECTORY_ENTRY) throw new Error('Broken ZIP directory');
    stamp(zip, position + 12);
    stamp(zip, zip.readUInt32LE(position + 42) + 10);
    const variable =
      zip.readUInt16LE(position + 28) +
      zip.readUInt16LE(position + 30) +
      zip.readUInt16LE(position + 32);
    position += 46 + variable;
  }
  return zip;
}

/** Time, then date, in DOS form. */
function stamp(zip: Buffer, offset: number): void {
  zip.writeUInt16LE(0, offset);
  zip.writeUInt16LE(FIRST_DAY, offset + 2);
}
