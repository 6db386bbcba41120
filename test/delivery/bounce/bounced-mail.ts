interface Reported {
  /** Message-ID of the mail that came back. */
  about: string;
  recipient: string;
  action?: string;
  status?: string;
  /** Message-ID of the report itself. */
  id?: string;
  /** Whether the whole mail is given back, or its head alone. */
  whole?: boolean;
}

/** A delivery-status notification as Postfix writes one (RFC 3464). */
export function bouncedMail(given: Reported): Buffer {
  const { about, recipient, action = 'failed', status = '5.1.1' } = given;
  const { id = '<report-1@mx.test.example>', whole = true } = given;
  const lines = [
    'From: MAILER-DAEMON@mx.test.example (Mail Delivery System)',
    'To: van-phong@test.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: ${id}`,
    'Date: Tue, 24 Nov 2026 11:00:00 +0700',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=part"',
    '',
    '--=part',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--=part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.test.example',
    'Arrival-Date: Tue, 24 Nov 2026 10:59:00 +0700',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.test.example',
    `Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address rejected:`,
    '    User unknown in virtual mailbox table',
    '',
    '--=part',
    `Content-Type: ${whole ? 'message/rfc822' : 'text/rfc822-headers'}`,
    '',
    `Message-ID: ${about}`,
    `To: ${recipient}`,
    'Subject: Bao cao',
    ...(whole ? ['', 'Noi dung.'] : []),
    '',
    '--=part--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
