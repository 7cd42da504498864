using Microsoft.EntityFrameworkCore;
using Oversteek.Data.Tests.Samples;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

public sealed class RoundTripTests
{
    [Theory]
    [Databases]
    public async Task A_pupil_comes_back_as_it_was_written(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var id = await region.AddPupilAsync(region.PoA);

        var pupil = await region.Database.AlsAsync(region.PoA, db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id));

        pupil.Personalia.ShouldBe(new Personalia("Jansen", null, "Sam", null, new DateOnly(2014, 11, 5), Geslacht.Onbekend));
        pupil.Schooljaar.ShouldBe(Region.Year);
        pupil.Bsn.ShouldBe(Region.Bsn);
        pupil.Adres!.Straat.ShouldBe(Region.Street);
        pupil.Schoolloopbaan.ShouldHaveSingleItem().Groep.ShouldBe("7");
        pupil.Ouders.Select(o => o.Contact!.Email).ShouldBe(["ouder@example.org", "ouder2@example.org"], ignoreOrder: true);
        pupil.Ouders.Single(o => o.Volgnummer == 1).KeuzeOp.ShouldBe(region.Database.Klok.GetUtcNow());
    }

    [Theory]
    [Databases]
    public async Task A_dossier_comes_back_as_it_was_written(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var id = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoA, async db =>
        {
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id);
            okr.Advies.Definitief.ShouldBe("60");
            okr.Onderdelen.ShouldHaveSingleItem().Inhoud["toelichting"].ShouldBe(Region.Secret);
            var attachment = await db.Bijlagen.SingleAsync(b => b.LeerlingId == id);
            attachment.Bestandsnaam.ShouldBe(Region.FileName);
            (await db.Bijlageinhouden.SingleAsync(b => b.BijlageId == attachment.Id)).Bytes.ShouldBe([1, 2, 3]);
            (await db.UniekeCodes.SingleAsync(c => c.LeerlingId == id)).Code.ShouldBe("ABCD2345EFGH");
            (await db.Adviesformulieren.CountAsync(a => a.LeerlingId == id)).ShouldBe(1);
            (await db.Voortgangen.SingleAsync(v => v.LeerlingId == id)).SchoolId.ShouldBe(region.PoA);
        });
    }

    [Theory]
    [Databases]
    public async Task An_application_with_its_decision_comes_back(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var pupil = await region.AddPupilAsync(region.PoA);
        var id = await region.ApplyAsync(pupil, region.VoA);
        await region.MakeListDefinitiveAsync(id, region.VoA);
        await region.Database.AlsAsync(region.VoA, async db =>
        {
            var application = await db.Aanmeldingen.SingleAsync(a => a.Id == id);
            application.WijsAf(new Afwijsreden("OVERIG", "Overig", "Tekst"), "toelichting", new Afwijsruimte(false, false, false), region.Act(region.VoA)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        var read = await region.Database.AlsAsync(region.VoA, db => db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.Id == id));

        read.Status.ShouldBe(Aanmeldingstatus.Afgewezen);
        read.Besluit.ShouldBe(new Besluit(false, null, "OVERIG", "toelichting", region.Database.Klok.GetUtcNow(), null) { Voor = new Besluitstand(Aanmeldingstatus.Actief, null) });
        read.Voorkeuren.ShouldHaveSingleItem().BrugklasId.ShouldBe(region.Class);
        (await region.Database.AlsAsync(region.PoA, db => db.Voortgangen.SingleAsync(v => v.LeerlingId == pupil))).Aanmeldingstatus.ShouldBe(Aanmeldingstatus.Afgewezen);
    }

    [Theory]
    [Databases]
    public async Task Organisation_procedure_classes_and_lottery_come_back(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);

        await region.Database.AlsAsync(region.VoA, async db =>
        {
            (await db.Organisaties.SingleAsync(o => o.Id == region.PoA)).BestuurId.ShouldBe(region.Board);
            var procedure = await db.Procedures.SingleAsync();
            procedure.Mijlpalen.ShouldBe(Mijlpalen.Standaard(Region.Year));
            var classes = await db.Brugklasbeheren.Include(b => b.Klassen).SingleAsync();
            classes.Status.ShouldBe(Brugklasbeheerstatus.Concept);
            classes.Klassen.ShouldHaveSingleItem().Adviezen.ShouldBe(["60"]);
            (await db.Lotingen.SingleAsync()).Geheim.ShouldBe("geheim");
        });
    }

    [Theory]
    [Databases]
    [Regel("REL-7")]
    public async Task The_second_of_two_writers_is_refused(Databasesoort kind)
    {
        await using var region = await Region.CreateAsync(kind);
        var id = await region.AddPupilAsync(region.PoA);

        await region.Database.AlsAsync(region.PoA, async mine =>
        {
            var pupil = await mine.Leerlingen.SingleAsync(l => l.Id == id);
            await region.Database.AlsAsync(region.PoA, async theirs =>
            {
                (await theirs.Leerlingen.SingleAsync(l => l.Id == id)).ZetAlternatieveStatus("verhuisd", region.Act(region.PoA));
                await theirs.SaveChangesAsync();
            });
            pupil.ZetAlternatieveStatus("doublure", region.Act(region.PoA));
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        });

        (await region.Database.AlsAsync(region.PoA, db => db.Leerlingen.SingleAsync(l => l.Id == id))).AlternatieveStatus.ShouldBe("verhuisd");
    }
}
