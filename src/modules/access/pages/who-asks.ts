import { DEVICE_COOKIE, type DoorwayRequest } from '../../../platform/http/doorway.js'
import type { WhoAsks } from '../commands/who-asks.js'

export function whoAsks({ network, cookies }: DoorwayRequest): WhoAsks {
  return { network, device: cookies[DEVICE_COOKIE] }
}
