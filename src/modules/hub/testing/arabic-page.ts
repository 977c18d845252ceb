import { type PageContent, pageContentSchema } from '../domain/page-content.js'

/** A page in a language that is written from right to left, with a block of every common type. For tests alone. */
export const ARABIC_PAGE: PageContent = pageContentSchema.parse({
  slug: 'get-help',
  reader: 'everyone',
  kind: 'topic',
  language: 'ar',
  edition: 'standard',
  title: 'احصل على المساعدة',
  windowTitle: 'المساعدة والمعلومات',
  summary: 'مع من تتحدث.',
  lead: 'يمكنك أن تتحدث مع شخص ما قبل أن تكون متأكدًا. لست بحاجة إلى دليل.',
  searchWords: [],
  awaitsHumanCheck: true,
  blocks: [
    { type: 'never', text: 'ما حدث ليس ذنبك أبدًا. طلب المساعدة صواب دائمًا.' },
    { type: 'call', service: 'parents-local', text: 'تحدث معنا الآن.' },
    {
      type: 'steps',
      heading: 'إذا كان أحد في خطر الآن',
      items: [
        { lead: 'اتصل بالرقم 999.', text: 'اطلب الشرطة وقل أين أنت. يكفي اسم شارع أو متجر.' },
        { lead: 'لا تستطيع الكلام؟', text: 'اتصل بالرقم 999 واستمع ثم اضغط 55.' },
      ],
    },
    {
      type: 'signs',
      heading: 'علامات',
      groups: [
        { heading: 'في البيت', items: ['هاتف جديد لا تعرف مصدره', 'غياب عن المدرسة'] },
        { heading: 'على الإنترنت', items: ['رسائل كثيرة من شخص لا تعرفه'] },
      ],
    },
    { type: 'list', heading: 'ما يمكنك أن تطلبه', items: ['كلمات بسيطة', 'مترجم'] },
    { type: 'donts', heading: 'ما لا ينبغي فعله', items: ['لا تحذف الرسائل.', 'لا تدفع أي مال.'] },
    { type: 'warning', text: 'لا تنظر إلى الصورة ولا ترسلها.' },
    { type: 'picture', drawing: 'help-line', text: ['يمكنك أن تتصل.', 'شخص ما سيستمع إليك.'] },
    { type: 'services', heading: 'من يساعد', services: ['parents-local'] },
    { type: 'links', heading: 'اقرأ أيضًا', items: [{ to: 'services', says: 'كل من يساعد.' }] },
  ],
  owner: 'Be Aware editor',
  lastChecked: '2026-11-02',
  checkEveryMonths: 6,
  sources: [],
})
