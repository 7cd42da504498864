using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gesprekken;

namespace Oversteek.Application.Gesprekken;

/// <summary>Threads about a pupil between its po school and the vo school that handles its application.</summary>
internal sealed class Gesprekkenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.GesprekkenVoeren, [.. Rollen.Po, .. Rollen.Vo]);
        module.Lezing(Leessoort.Gesprek);
        module.Model(new GesprekConfiguration());
        module.Model(new GespreksberichtConfiguration());
        module.Bericht<PoBericht>("po.bericht", Ontvanger.Basisschool);
        module.Bericht<VoBericht>("vo.bericht", Ontvanger.School);
        module.Bericht<PoHerinnering>("po.herinnering", Ontvanger.Basisschool);
        module.Bericht<VoHerinnering>("vo.herinnering", Ontvanger.School);
        module.Diensten(s => s.AddScoped<Gesprekkenklok>());
        module.Gebeurtenis<BasisschoolHerinnerd>("BasisschoolHerinnerd").Bericht(g => [new PoHerinnering(g.Kind)]);
        module.Gebeurtenis<VoSchoolHerinnerd>("VoSchoolHerinnerd").Bericht(g => [new VoHerinnering(g.Kind, g.School)]);
        module.Gebeurtenis<GespreksberichtGeschreven>("GespreksberichtGeschreven")
            .Bericht(g => g.Stil ? [] : g.VanPo ? [new VoBericht(g.Kind, g.School)] : [new PoBericht(g.Kind)]);
        module.Gebeurtenis<TerugzettenGevraagd>("TerugzettenGevraagd").InVerloop()
            .Bericht(g => g.Stil ? [] : [new VoBericht(g.Kind, g.School)]);
        module.Controle("Een bericht is van de twee scholen van zijn gesprek", (db, ct) => db.Set<Gespreksbericht>().CountAsync(
            b => !db.Set<Gesprek>().Any(g => g.Id == b.GesprekId && g.PoId == b.PoId && g.VoId == b.VoId && g.LeerlingId == b.LeerlingId)
                || (b.AfzenderId != b.PoId && b.AfzenderId != b.VoId), ct));
    }
}

/// <summary>AVT-02: that something waits, and nothing about whom or what.</summary>
public sealed record PoBericht(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

/// <inheritdoc cref="PoBericht"/>
public sealed record VoBericht(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>D-24: something waits for days already.</summary>
public sealed record PoHerinnering(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

/// <inheritdoc cref="PoHerinnering"/>
public sealed record VoHerinnering(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}
