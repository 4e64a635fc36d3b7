/** Version of the notice on what is kept; grows when the words of that notice change. */
export const noticeVersion = 2;

/** What people were shown before versions were stored with the note. */
export const firstNotice = 1;
