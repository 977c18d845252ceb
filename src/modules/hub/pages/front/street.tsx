import type { VNode } from 'preact'

/** A street with people in it: drawn, said to nobody, left out on paper. */
export function Street(): VNode {
  return (
    <svg
      class="kith-hero__row"
      viewBox="0 0 1200 170"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="#d5e3dc" d="M-10 170V58h84V170z" />
      <path
        fill="#fffaf0"
        d="M3.5 72h10v14h-10zM27 72h10v14h-10zM50.5 72h10v14h-10zM3.5 100h10v14h-10zM27 100h10v14h-10zM50.5 100h10v14h-10zM23 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#eaddc8" d="M78 170V60.4L113 38l35 22.4V170z" />
      <path
        fill="#fffaf0"
        d="M94.7 66.4h10v14h-10zM121.3 66.4h10v14h-10zM94.7 94.4h10v14h-10zM121.3 94.4h10v14h-10zM104 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#c3d6cd" d="M152 170V66h96V170z" />
      <path
        fill="#fffaf0"
        d="M168.5 80h10v14h-10zM195 80h10v14h-10zM221.5 80h10v14h-10zM168.5 108h10v14h-10zM195 108h10v14h-10zM221.5 108h10v14h-10z"
      />
      <path fill="#f0e4d2" d="M252 170V44.5L284 24l32 20.5V170z" />
      <path
        fill="#fffaf0"
        d="M266.7 50.5h10v14h-10zM291.3 50.5h10v14h-10zM266.7 78.5h10v14h-10zM291.3 78.5h10v14h-10zM266.7 106.5h10v14h-10zM291.3 106.5h10v14h-10zM275 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#dfe9e4" d="M320 170V129a55 55 0 0 1 110 0V170z" />
      <path fill="#fffaf0" d="M366 170v-25a9 9 0 0 1 18 0v25z" />
      <path fill="#d5e3dc" d="M434 170V42h78V170z" />
      <path fill="#fffaf0" d="M453.3 56h10v14h-10zM482.7 56h10v14h-10zM453.3 84h10v14h-10zM482.7 84h10v14h-10z" />
      <path fill="#eaddc8" d="M516 170V48.2L560 20l44 28.2V170z" />
      <path
        fill="#fffaf0"
        d="M530.5 54.2h10v14h-10zM555 54.2h10v14h-10zM579.5 54.2h10v14h-10zM530.5 82.2h10v14h-10zM555 82.2h10v14h-10zM579.5 82.2h10v14h-10zM530.5 110.2h10v14h-10zM555 110.2h10v14h-10zM579.5 110.2h10v14h-10zM551 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#c3d6cd" d="M608 170V52h72V170z" />
      <path
        fill="#fffaf0"
        d="M625.3 66h10v14h-10zM652.7 66h10v14h-10zM625.3 94h10v14h-10zM652.7 94h10v14h-10zM635 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#f0e4d2" d="M684 170V82a52 52 0 0 1 104 0V170z" />
      <path
        fill="#fffaf0"
        d="M702.5 73.7h10v14h-10zM731 73.7h10v14h-10zM759.5 73.7h10v14h-10zM702.5 101.7h10v14h-10zM731 101.7h10v14h-10zM759.5 101.7h10v14h-10zM727 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#dfe9e4" d="M792 170V84.4L827 62l35 22.4V170z" />
      <path fill="#fffaf0" d="M808.7 90.4h10v14h-10zM835.3 90.4h10v14h-10zM818 170v-25a9 9 0 0 1 18 0v25z" />
      <path fill="#d5e3dc" d="M866 170V34h92V170z" />
      <path
        fill="#fffaf0"
        d="M881.5 48h10v14h-10zM907 48h10v14h-10zM932.5 48h10v14h-10zM881.5 76h10v14h-10zM907 76h10v14h-10zM932.5 76h10v14h-10zM881.5 104h10v14h-10zM907 104h10v14h-10zM932.5 104h10v14h-10z"
      />
      <path fill="#eaddc8" d="M962 170V42.3L1000 18l38 24.3V170z" />
      <path
        fill="#fffaf0"
        d="M980.7 48.3h10v14h-10zM1009.3 48.3h10v14h-10zM980.7 76.3h10v14h-10zM1009.3 76.3h10v14h-10zM980.7 104.3h10v14h-10zM1009.3 104.3h10v14h-10zM991 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#c3d6cd" d="M1042 170V64h100V170z" />
      <path
        fill="#fffaf0"
        d="M1059.5 78h10v14h-10zM1087 78h10v14h-10zM1114.5 78h10v14h-10zM1059.5 106h10v14h-10zM1087 106h10v14h-10zM1114.5 106h10v14h-10zM1083 170v-25a9 9 0 0 1 18 0v25z"
      />
      <path fill="#f0e4d2" d="M1146 170V75a37 37 0 0 1 74 0V170z" />
      <path fill="#fffaf0" d="M1164 69.1h10v14h-10zM1192 69.1h10v14h-10zM1164 97.1h10v14h-10zM1192 97.1h10v14h-10z" />
      <path fill="#8fb3a7" d="M236 170V130h4V170z" />
      <circle fill="#8fb3a7" cx="238" cy="118" r="20" />
      <path fill="#8fb3a7" d="M422 170V140h4V170z" />
      <circle fill="#8fb3a7" cx="424" cy="130.4" r="16" />
      <path fill="#8fb3a7" d="M778 170V126h4V170z" />
      <circle fill="#8fb3a7" cx="780" cy="112.8" r="22" />
      <path fill="#8fb3a7" d="M1032 170V136h4V170z" />
      <circle fill="#8fb3a7" cx="1034" cy="125.8" r="17" />
      <path fill="#3f766b" d="M858 166v-44q0-8 8-8h96q8 0 8 8v44h-8a9 9 0 0 0-18 0h-52a9 9 0 0 0-18 0z" />
      <path fill="#e4efeb" d="M867 122h20v17h-20zM892 122h20v17h-20zM917 122h20v17h-20zM942 122h20v17h-20z" />
      <circle fill="#17463f" cx="883" cy="165" r="6" />
      <circle fill="#17463f" cx="953" cy="165" r="6" />
      <circle fill="#5c5348" cx="60" cy="109.2" r="11.2" />
      <path fill="#5c5348" d="M43.4 170V140.1a16.6 16.6 0 0 1 33.1 0V170z" />
      <circle fill="#17463f" cx="96" cy="114.2" r="10.2" />
      <path fill="#17463f" d="M80.8 170V142.6a15.2 15.2 0 0 1 30.4 0V170z" />
      <circle fill="#9a6230" cx="190" cy="110.8" r="10.8" />
      <path fill="#9a6230" d="M173.9 170V141a16.1 16.1 0 0 1 32.2 0V170z" />
      <circle fill="#3f766b" cx="316" cy="117.6" r="9.6" />
      <path fill="#3f766b" d="M301.7 170V144.3a14.3 14.3 0 0 1 28.5 0V170z" />
      <circle fill="#17463f" cx="346" cy="107.5" r="11.5" />
      <path fill="#17463f" d="M329 170V139.3a17 17 0 0 1 34 0V170z" />
      <circle fill="#9a6230" cx="470" cy="112.5" r="10.5" />
      <path fill="#9a6230" d="M454.4 170V141.8a15.6 15.6 0 0 1 31.3 0V170z" />
      <circle fill="#17463f" cx="568" cy="105.8" r="11.8" />
      <path fill="#17463f" d="M550.5 170V138.5a17.5 17.5 0 0 1 35 0V170z" />
      <circle fill="#7a2350" cx="602" cy="127.8" r="7.8" />
      <path fill="#7a2350" d="M590.5 170V149.3a11.5 11.5 0 0 1 23 0V170z" />
      <circle fill="#9a6230" cx="634" cy="109.2" r="11.2" />
      <path fill="#9a6230" d="M617.4 170V140.1a16.6 16.6 0 0 1 33.1 0V170z" />
      <circle fill="#3f766b" cx="726" cy="114.2" r="10.2" />
      <path fill="#3f766b" d="M710.8 170V142.6a15.2 15.2 0 0 1 30.4 0V170z" />
      <circle fill="#5c5348" cx="752" cy="119.3" r="9.3" />
      <path fill="#5c5348" d="M738.2 170V145.1a13.8 13.8 0 0 1 27.6 0V170z" />
      <circle fill="#17463f" cx="1000" cy="110.8" r="10.8" />
      <path fill="#17463f" d="M983.9 170V141a16.1 16.1 0 0 1 32.2 0V170z" />
      <circle fill="#9a6230" cx="1092" cy="115.9" r="9.9" />
      <path fill="#9a6230" d="M1077.3 170V143.4a14.7 14.7 0 0 1 29.4 0V170z" />
      <circle fill="#3f766b" cx="1122" cy="109.2" r="11.2" />
      <path fill="#3f766b" d="M1105.4 170V140.1a16.6 16.6 0 0 1 33.1 0V170z" />
      <circle fill="#17463f" cx="1150" cy="121" r="9" />
      <path fill="#17463f" d="M1136.7 170V145.9a13.3 13.3 0 0 1 26.7 0V170z" />
    </svg>
  )
}
