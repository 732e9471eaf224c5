/**
 * What an id of anything stored looks like when it comes from outside: in an address, in a
 * button's data. One pattern for all, because ids are minted (UUIDs), taken from other systems'
 * codes, or made of several parts. A table's key takes no slash, backslash, hash, question mark
 * or control character, and signs that it has to escape only as long as the key stays short.
 */
export const idPattern = /^(?:[\w.:@|-]{1,300}|[^/\\#?\p{Cc}]{1,90})$/u;
