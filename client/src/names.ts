/** Name of the log in the output view, and of the language client. */
export const LogName = 'Specwright';
