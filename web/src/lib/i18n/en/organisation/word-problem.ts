/** Refusals of Word files and of the descriptions read from them. */
export const wordProblem = {
  'word-empty': 'The file is empty. Choose a Word file (.docx) with descriptions.',
  'word-old': 'This is an old Word file (.doc). Open it in Word and save it as .docx.',
  'word-encrypted': 'This Word file has a password. Open it in Word, take the password off and save it.',
  'word-macros': 'This Word file has macros. Save it as a .docx without macros.',
  'word-entities':
    'This Word file declares XML entities and is not read. Open it in Word and save it as a new file.',
  'word-bomb':
    'This Word file unpacks abnormally ({{what}}) and is not opened. Copy its text to a new Word file.',
  'word-too-long': 'The Word file is too long ({{what}}). Part it into several files.',
  'word-broken': 'This Word file is broken. Open it in Word and save it again.',
  'word-other': 'This is not a Word file (.docx). Save it as .docx.',
  'word-nothing-found':
    'No description was found in the file. A description has: purpose, work and criteria, relations, powers, qualifications, competencies.',
  'description-none': 'None of these positions has a description to print.',
  'description-position-missing': 'No position is chosen. Choose the position of this description.',
  'description-of-others':
    'This description is another body’s, or common to all. Write your own body’s description, or tell those whose it is.',
  'draft-settled': 'This draft has been taken over or set aside. Open the page again.',
  'proposal-settled': 'This proposal has been dealt with. Open the page again.',
};
