interface Issued {
  addressee: string;
  number: string;
  abstract: string;
  issuer: string;
}

/**
 * Words of the mails. Party documents are mailed in Vietnamese, the language they are written in.
 */
export const words = {
  documentIssued: ({ addressee, number, abstract, issuer }: Issued): string[] => [
    `Kính gửi đồng chí ${addressee},`,
    `${issuer} gửi đồng chí văn bản ${number} ${abstract}.`,
    'Văn bản (PDF để đọc và lưu, DOCX để sử dụng lại) ở tệp đính kèm. Nguồn từng số liệu tra cứu được trên hệ thống.',
    'Thư này được gửi tự động; đồng chí không cần trả lời.',
  ],
};
