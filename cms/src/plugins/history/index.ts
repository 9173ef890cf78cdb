/** Every saved version of a document: kept, compared, restored; and two people at one document. */
export default {};
