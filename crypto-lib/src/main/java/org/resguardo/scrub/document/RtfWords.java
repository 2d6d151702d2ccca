package org.resguardo.scrub.document;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The control words of RTF 1.9.1 that are written, by what they are.
final class RtfWords {
  /// Groups that are left out with all that is in them, though not marked as ignorable.
  static final Set<String> DROPPED_GROUPS =
      words(
          "info author operator title subject keywords comment doccomm company manager category"
              + " creatim revtim printim buptim hlinkbase object objdata objclass objname"
              + " nonshppict annotation atnid atnauthor atndate atnref atnicn atrfstart"
              + " atrfend fldinst datafield formfield private filetbl file listtables"
              + " listtable listoverridetable revtbl rsidtbl generator userprops xmlnstbl"
              + " themedata colorschememapping datastore latentstyles template password"
              + " passwordhash do shpinst sp sn sv macpict xe tc tcn bkmkstart bkmkend"
              + " docvar mailmerge ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nextfile"
              + " pgptbl ebcstart writereservhash gridtbl background shptxt mhtmltag"
              + " htmltag txe rxe");

  /// Groups that are written although they are marked as ignorable.
  static final Set<String> STARRED =
      words("panose falt cs ts shppict listtext pn pnseclvl ud upr pntxta pntxtb");

  /// Those of the following that stand for text.
  static final Set<String> TEXT =
      words(
          "u tab line page column softline bullet lquote rquote ldblquote rdblquote emdash endash"
              + " emspace enspace qmspace zwj zwnj chpgn sectnum chftn");

  /// Everything else that is written.
  static final Set<String> WORDS =
      words(
          "rtf ansi mac pc pca ansicpg uc u deff deflang deflangfe fonttbl f fnil froman fswiss"
              + " fmodern fscript fdecor ftech fbidi fcharset fprq panose falt colortbl red"
              + " green blue ctint cshade stylesheet s cs ts ds sbasedon snext slink"
              + " additive tsrowd par pard plain sect sectd b i ul ulnone uld uldash uldashd"
              + " uldashdd uldb ulth ulw ulwave strike striked sub super nosupersub fs cf cb"
              + " chcbpat highlight caps scaps outl shad embo impr v expnd expndtw kerning"
              + " charscalex up dn lang langfe langnp langfenp noproof ltrch rtlch loch hich"
              + " dbch af ab ai afs alang ltrpar rtlpar ltrsect rtlsect ltrdoc rtldoc ql qr"
              + " qc qj qd fi li ri lin rin sb sa sl slmult sbauto saauto keep keepn"
              + " pagebb hyphpar nowidctlpar widctlpar widowctrl aspalpha aspnum faauto fahang"
              + " facenter faroman favar fafixed adjustright contextualspace outlinelevel"
              + " level intbl itap itap0 tx tb tqr tqc tqdec tldot tlhyph tlul tlth tleq"
              + " brdrt brdrb brdrl brdrr box brdrs brdrth brdrsh brdrdb brdrdot brdrdash"
              + " brdrhair brdrw brdrcf brsp brdrnil brdrnone shading cfpat cbpat trowd row"
              + " nestrow cell nestcell nesttableprops nonesttables cellx trgaph trleft"
              + " trrh trql trqr trqc trhdr trkeep trautofit trftsWidth trftsWidthA"
              + " trftsWidthB trwWidth trpaddl trpaddr trpaddt trpaddb trpaddfl trpaddfr"
              + " trpaddft trpaddfb trbrdrt trbrdrb trbrdrl trbrdrr trbrdrh trbrdrv clbrdrt"
              + " clbrdrb clbrdrl clbrdrr clcbpat clvertalt clvertalc clvertalb clmgf clmrg"
              + " clvmgf clvmrg clftsWidth clwWidth cltxlrtb tscellwidthfts tsvertalt"
              + " tsbrdrt tsbrdrl tsbrdrb tsbrdrr tsbrdrdgl tsbrdrdgr tsbrdrh tsbrdrv"
              + " paperw paperh margl margr margt margb gutter landscape facingp margmirror"
              + " deftab pgwsxn pghsxn marglsxn margrsxn margtsxn margbsxn lndscpsxn headery"
              + " footery cols colsx sbknone sbkpage sbkcol sbkeven sbkodd titlepg pgnstart"
              + " pgndec pgnlcrm pgnucrm sectdefaultcl linex viewkind header headerl headerr"
              + " headerf footer footerl footerr footerf footnote ftnalt chftn ftnbj"
              + " line page column softline tab emdash endash emspace enspace"
              + " qmspace bullet lquote rquote ldblquote rdblquote zwj zwnj chpgn sectnum"
              + " pict picw pich picwgoal pichgoal picscalex picscaley"
              + " piccropt piccropb piccropl piccropr shppict listtext pntext pn pnlvlblt"
              + " pnlvlbody pnlvl pnf pnindent pntxtb pntxta pndec pnstart ud upr pnseclvl"
              + " cgrid horzdoc fet ssemihidden");

  private RtfWords() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
