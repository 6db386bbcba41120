/**
 * "Nguyễn Thị Nhàn, BÍ THƯ" as it is read in running text: the position is kept as under a
 * signature, in capitals.
 */
export function contactParts(contact: string): { name: string; title: string } {
  const [, name = contact, title = ''] = /^(.*), ([^,]*)$/.exec(contact) ?? [];
  return { name, title: title.charAt(0) + title.slice(1).toLocaleLowerCase('vi') };
}
