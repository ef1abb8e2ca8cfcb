### Arrêt, écran, relecture et clôture.

## Modes

focus-stop = ARRÊT
focus-stop-line = EFFACER
focus-wall = ÉCRAN
focus-wall-shows = ÉCRAN
focus-read-back = CHOISIR
focus-read-aloud = RELIRE
focus-read-line = MOTS
focus-open-ends = À RÉGLER
focus-closing = CLORE

## Keys

section-care = L’arrêt
section-wall = L’écran
section-closing = Avant de rentrer
do-stop = arrêt
do-stop-help = Tout arrêter sur chaque poste, lâcher la ligne, éteindre l’écran
do-disclosure = confidence
do-disclosure-help = Quelqu’un a confié un tort subi : voir la carte d’aide, compter, reprendre
do-conduct = conduite
do-conduct-help = Les règles ont été rompues : dire laquelle ; :conduct hateful
do-resume = reprendre
do-resume-help = C’est réglé : tout reprend
enter-scrub = effacer
up-words = ses mots
do-blank = éteindre
do-blank-help = Éteindre l’écran, ou le rallumer
do-wall = écran
do-wall-help = Choisir ce que montre l’écran ; :wall themes
do-wall-desk = ouvrir l’écran
do-wall-desk-help = Montrer l’écran ici, pour le projecteur
enter-show = montrer
do-read-back = relire
do-read-back-help = Choisir jusqu’à douze lignes et les relire à la salle
select-pick = choisir
enter-read = lire à voix haute
do-right = juste
do-right-help = La salle dit que c’est juste ; à la suivante
do-reword = reformuler
do-soften = adoucir
do-soften-help = Le dire plus doucement
do-strike = retirer
do-strike-help = La retirer : elle compte, ses mots restent internes
do-translation = traduction
do-translation-help = Écrire comment on le dit dans l’autre langue de la salle
do-on-wall = à l’écran
do-on-wall-help = Montrer aussi à l’écran ce qu’on relit, ou ne plus le montrer
enter-keep = garder
do-open-ends = à régler
do-open-ends-help = Voir ce qui reste à régler avant de rentrer
do-close = clore
do-close-help = Clore la séance : les places sont oubliées ; :close 2027-01-31
enter-close = la clore

## Why not

hint-no-session-here = Ouvrez d’abord une séance.
hint-on-the-floor = Cela se fait au poste de salle.
hint-nothing-read = On ne relit rien. R choisit des lignes.
hint-pick-first = Rien n’est choisi. Espace choisit la ligne du curseur.
hint-nothing-open = Rien de tel n’est à régler.
command-conduct = « { $word } » n’est aucune de : { $words }
command-wall = « { $word } » ne se montre pas : phase, themes, ballot ou une référence.

## The stop

stop-held = ARRÊTÉ par { $by } ({ $time }). Rien n’est noté. F8 : finir.
stop-since = Par { $by } depuis { $time }. On finit par une des touches ci-dessous.
stop-holding = Tout s’arrête.
stop-heading = Tout est arrêté. La ligne est lâchée, l’écran éteint.
stop-lines-turn = Noté pendant ce tour. Sa touche efface une ligne :
stop-lines = Noté dans les deux dernières minutes. Sa touche efface une ligne :
stop-no-lines-turn = Rien n’a été noté pendant ce tour.
stop-no-lines = Rien n’a été noté dans les deux dernières minutes.
stop-more = { $count } de plus
stop-erased = effacé
stop-scrub = Effacer { $ref } : écrivez ce qui peut rester, comme le souci sans l’insulte, ou rien. ↑ amène ses mots. Entrée efface le reste pour de bon.
stop-stays = Reste
stop-conduct = Que s’est-il passé ?
stop-conduct-how = Sa touche le compte et tout reprend. Seul le nombre est gardé. Pour garder le souci sans l’insulte, revenez avec Échap et effacez d’abord la ligne.
conduct-personal = une attaque contre une personne de la salle
conduct-hateful = du mépris pour un groupe de personnes
conduct-threat = une menace
conduct-privacy = quelqu’un a été nommé, photographié ou enregistré
conduct-disruption = des cris, couper la parole, ne pas s’arrêter
care-heading = Quelqu’un a confié un tort subi
care-look = REGARDER. La personne est-elle en sécurité, ici et maintenant ? Proposez un lieu calme et la compagnie de son choix.
care-listen = ÉCOUTER. Qu’elle en dise autant ou aussi peu qu’elle veut. Remerciez. Ne notez rien.
care-link = RELIER. Dites qui peut aider, proposez d’accompagner. La personne décide si, quand et avec qui.
care-never = JAMAIS insister sur les détails, promettre l’impossible ni juger.
care-local = Les contacts locaux sont sur la carte imprimée. d le compte et tout reprend ; Échap revient.
done-disclosure = Compté. Tout reprend. Rien n’en a été noté.
done-conduct = Compté. Tout reprend.
done-resume = Tout reprend.

## The wall

wall-keys = L’écran montre seulement. q quitte, F10 langue, F12 clair ou sombre.
wall-welcome = Bienvenue
wall-thanks = Merci d’être venus
wall-speaks = parole à
wall-next = ensuite
wall-themes = De quoi on a parlé
wall-few = peu
wall-nothing-yet = Rien n’a encore été noté.
wall-nothing-picked = On ne relit rien pour l’instant.
wall-read-back = Est-ce bien ce qui a été dit ?
wall-no-ballot = Il n’y a pas de vote.
wall-ballot-open = La salle décide
wall-ballot = Ce que la salle a dit
wall-withheld = { $ref } : texte réservé
step-for = pour
step-abstain = abstention
step-against = contre
shows-heading = Que doit montrer l’écran ?
shows-phase = la question, l’horloge, qui suit
shows-themes = les thèmes, avec des barres
shows-ballot = vote { $nth } : résultat de { $options } propositions
shows-ballot-open = vote { $nth } : en cours sur { $options } propositions
shows-now = montré
shows-blank = l’écran est éteint : F9 le rallume
shows-how = Une ligne se montre une fois choisie par R. L’écran s’ouvre ici avec P, ou : townhall run … --desk wall
done-blank = L’écran est éteint. F9 le rallume.
done-not-blank = L’écran montre de nouveau.

## Reading back

read-back-heading = Choisissez les lignes à relire à la salle
read-back-count = { $n } sur { $most } choisies
read-back-at = { $n } sur { $all }
read-back-not = non relue
read-back-picked = à lire
read-back-right = juste
read-back-reworded = reformulée
read-back-softened = adoucie
read-back-struck = retirée
read-back-on-wall = à l’écran
read-back-kept-off = hors de l’écran
read-back-interpreter = dit par l’interprète
read-back-no-translation = Pas de traduction ; t l’écrit.
read-back-words = En d’autres mots
read-back-gentler = Plus doucement
read-back-translation = Dans l’autre langue
done-read-back = Tout ce qui était choisi a été relu.
done-on-wall = Ce qu’on relit est aussi à l’écran.
done-off-wall = L’écran montre de nouveau la phase.

## Before people go home

open-heading = Ce qui reste à régler
open-unanswered = questions sans réponse
open-no-addressee = propositions et engagements sans destinataire
open-no-owner = engagements sans responsable ou date
open-no-step = mises de côté sans suite prévue
open-untagged = sans thème
open-to-reword = mot à mot sans autorisation de citer
open-conflicts = avec deux versions
open-not-read-back = { $n } non relues à la salle
open-only-counted = { $n } à compter seulement : la clôture efface leurs mots
open-how = Sa touche y mène, au poste de notes. C clôt la séance quand la soirée est finie.
close-heading = Clore la séance
close-seats = Qui était assis où est oublié pour de bon : les places deviennent des jetons au hasard.
close-only-counted = { $n } contributions à compter seulement perdent leurs mots pour de bon.
close-until = Textes, thèmes et fiche se corrigent jusqu’au { $day } ; d’ici là, les dossiers disent BROUILLON.
close-open = { $n } points à régler restent tels quels.
close-no-way-back = On ne peut pas l’annuler.
close-ask = Entrée la clôt. Échap revient.
done-closed = La séance est close. Corrections jusqu’au { $day }.
home-in-correction = correction
home-sealed = scellée
home-enter-closed = { $name } : corrections jusqu’au { $day } ; Entrée l’ouvre
home-enter-sealed = { $name } : scellée depuis { $day } ; Entrée l’ouvre

## As lines of text

plain-held = Tout est arrêté par { $by } depuis { $time } ; rien n’est noté. :stop dit comment finir.
plain-held-no-more = Tout reprend.
plain-stop-how = :scrub RÉF mots… ne garde que ces mots d’une ligne, :scrub RÉF aucun. On finit par :disclosure, :conduct hateful ou :resume.
plain-conduct-choice = { $id } : { $title }
plain-wall-set = L’écran le montre.
plain-wall-choices = Dites quoi : :wall phase, :wall themes, :wall ballot, ou :wall et la référence d’une ligne choisie.
plain-read-back-none = Rien n’est choisi pour la relecture. :read-back RÉF choisit une ligne.
plain-read-back-row = { $nth } sur { $all }, { $became }. { $row }
plain-read-back-translation = Traduction : { $text }
plain-read-back-word = « { $word } » n’est pas connu ici : right, strike, reword mots… ou soften mots…
plain-open-row = { $n } { $what }
plain-close-ask = Pour le faire, tapez : :close { $day } yes
plain-help-stop = { $word } arrête tout sur chaque poste et dit ce qui a été noté pendant ce tour.
plain-help-disclosure = { $word } met fin à un arrêt : quelqu’un a confié un tort. C’est compté, et l’aide est dite.
plain-help-conduct = { $word } hateful met fin à un arrêt : les règles ont été rompues. C’est compté.
plain-help-blank = { $word } éteint l’écran, ou le rallume.
plain-help-wall = { $word } themes dit ce que montre l’écran : phase, themes, ballot ou la référence d’une ligne choisie.
plain-help-read-back = { $word } dit les lignes choisies ; { $word } RÉF en choisit une, ou l’écarte ; { $word } RÉF right dit ce qu’elle est devenue : right, strike, reword mots… ou soften mots…
plain-help-translation = { $word } RÉF mots… est la lecture d’une ligne dans une autre langue.
plain-help-open-ends = { $word } dit ce qui reste à régler avant de rentrer.
plain-help-close = { $word } 2027-01-31 dit ce que fait la clôture ; avec yes après le jour, elle clôt la séance.
