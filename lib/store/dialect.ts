/** How long a write waits for another process's, in milliseconds. */
export const patience = 30_000

/** How long a transaction waits for a connection, and how long it may take, in milliseconds. */
export const transactionLimit = { maxWait: patience, timeout: 10 * patience }

/** What the two databases do differently; everything else is SQL that both understand. */
export type Dialect = {
  name: 'sqlite' | 'postgresql'
  /** First statements of a transaction that reads one state. */
  reading: string | null
  /** First statements of a transaction that writes. */
  writing: string | null
  /** What makes new rows be numbered after those that came with numbers of their own. */
  numbered: string | null
}
