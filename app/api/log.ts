/** Says on standard error, in one line of JSON, what the server failed at. The query is left out: it may hold a token. */
export function logFailure(request: Request, error: unknown): void {
  const failure =
    error instanceof Error
      ? { error: error.name, message: error.message, stack: error.stack }
      : { error: String(error) }
  const { pathname: path } = new URL(request.url)
  console.error(
    JSON.stringify({ at: new Date().toISOString(), level: 'error', method: request.method, path, ...failure }),
  )
}
