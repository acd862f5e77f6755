import { route } from '../answer'
import { refuseField } from '../problem'

const nothingHere = route<{ path: string[] }>(async ({ path: { path } }) =>
  refuseField(404, 'path', 'not-found', { value: `/api/${path.join('/')}` }),
)

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT }
