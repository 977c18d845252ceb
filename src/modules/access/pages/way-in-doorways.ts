import type { DoorwayDefinition } from '../../../platform/http/doorway.js'
import { chooseSeatDoorway } from './choose-seat/choose-seat.page.js'
import { signInDoorway } from './sign-in/sign-in.page.js'
import { signOutDoorway } from './sign-in/sign-out.page.js'

/** Every page on the way in and out. */
export const WAY_IN: readonly DoorwayDefinition[] = [signInDoorway, chooseSeatDoorway, signOutDoorway]
